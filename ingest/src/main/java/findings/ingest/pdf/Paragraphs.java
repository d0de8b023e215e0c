package findings.ingest.pdf;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Puts a document's runs together as paragraphs in reading order: by tags where they are sound, by layout where not. */
final class Paragraphs {

    /** Tags that leave out more than this share of the letters are not sound. */
    private static final double UNTAGGED_SHARE = 0.1;
    /** Tags that go back up the page more often than this share of the paragraphs are not sound. */
    private static final double DISORDER_SHARE = 0.1;

    private final List<PdfPage> pages;
    private final PageFurniture furniture;

    private Paragraphs(List<PdfPage> pages, PageFurniture furniture) {
        this.pages = pages;
        this.furniture = furniture;
    }

    static List<Paragraph> of(List<PdfPage> pages, PageFurniture furniture, List<TaggedParagraph> tags) {
        Paragraphs all = new Paragraphs(pages, furniture);
        Set<Run> used = Collections.newSetFromMap(new IdentityHashMap<>());
        List<Paragraph> tagged = all.tagged(tags, used);
        if (all.untaggedShare(used) > UNTAGGED_SHARE || disorder(tagged) > DISORDER_SHARE) {
            return all.byLayout();
        }
        return all.withLoose(tagged, used);
    }

    private List<Paragraph> tagged(List<TaggedParagraph> tags, Set<Run> used) {
        Map<TaggedParagraph.Content, List<Run>> marked = new HashMap<>();
        for (PdfPage page : pages) {
            for (Run run : page.runs()) {
                if (run.markedContentId() != Run.UNMARKED && furniture.reasonOrNull(run) == null) {
                    marked.computeIfAbsent(
                                    new TaggedParagraph.Content(page.number(), run.markedContentId()),
                                    key -> new ArrayList<>())
                            .add(run);
                }
            }
        }
        List<Paragraph> paragraphs = new ArrayList<>();
        for (TaggedParagraph tag : tags) {
            List<Run> runs = new ArrayList<>();
            tag.contents().forEach(content -> {
                List<Run> own = marked.remove(content);
                runs.addAll(own == null ? List.of() : own);
            });
            used.addAll(runs);
            if (runs.stream().anyMatch(run -> !run.isBlank())) {
                paragraphs.add(new Paragraph(tag.tag(), tag.level(), tag.cellOrNull(), Line.of(runs)));
            }
        }
        return mendLabels(paragraphs);
    }

    /**
     * Word tags the first line of an item's rest on the next page as a label of its own. Such a "label" and
     * the body behind it go on with the item before.
     */
    private static List<Paragraph> mendLabels(List<Paragraph> paragraphs) {
        List<Paragraph> mended = new ArrayList<>();
        for (Paragraph paragraph : paragraphs) {
            Paragraph last = mended.isEmpty() ? null : mended.get(mended.size() - 1);
            if (paragraph.tag() == Tag.LABEL && !isLabel(paragraph)) {
                mended.add(new Paragraph(Tag.CONTINUATION, 0, paragraph.cellOrNull(), paragraph.lines()));
            } else if (last != null && last.tag() == Tag.CONTINUATION && paragraph.tag() == Tag.LIST_ITEM) {
                List<Run> runs = new ArrayList<>();
                last.lines().forEach(line -> runs.addAll(line.runs()));
                paragraph.lines().forEach(line -> runs.addAll(line.runs()));
                mended.set(mended.size() - 1, new Paragraph(Tag.CONTINUATION, 0, last.cellOrNull(), Line.of(runs)));
            } else {
                mended.add(paragraph);
            }
        }
        return mended;
    }

    private static boolean isLabel(Paragraph paragraph) {
        StringBuilder text = new StringBuilder();
        paragraph.lines().forEach(line -> line.runs().forEach(run -> text.append(run.text())));
        return ListLabel.isLabel(text.toString().strip());
    }

    private double untaggedShare(Set<Run> used) {
        long all = 0;
        long untagged = 0;
        for (PdfPage page : pages) {
            for (Run run : page.runs()) {
                if (furniture.reasonOrNull(run) == null && !run.isBlank()) {
                    all += run.text().length();
                    untagged += used.contains(run) ? 0 : run.text().length();
                }
            }
        }
        return all == 0 ? 0 : (double) untagged / all;
    }

    private static double disorder(List<Paragraph> paragraphs) {
        int backwards = 0;
        Paragraph before = null;
        for (Paragraph paragraph : paragraphs) {
            if (paragraph.tag() == Tag.NOTE
                    || paragraph.tag() == Tag.FIGURE
                    || paragraph.cell().isPresent()) {
                continue;
            }
            if (before != null && isAbove(paragraph, before)) {
                backwards++;
            }
            before = paragraph;
        }
        return paragraphs.isEmpty() ? 0 : (double) backwards / paragraphs.size();
    }

    private static boolean isAbove(Paragraph paragraph, Paragraph before) {
        int page = before.last().page();
        return paragraph.page() < page
                || paragraph.page() == page
                        && paragraph.first().baseline()
                                < before.last().baseline() - before.style().size();
    }

    private List<Paragraph> byLayout() {
        List<Paragraph> paragraphs = new ArrayList<>();
        for (PdfPage page : pages) {
            paragraphs.addAll(PageLayout.paragraphs(page.runs().stream()
                    .filter(run -> furniture.reasonOrNull(run) == null)
                    .toList()));
        }
        return paragraphs;
    }

    /** Puts text that no tag claims where it stands on its page. */
    private List<Paragraph> withLoose(List<Paragraph> tagged, Set<Run> used) {
        List<Paragraph> paragraphs = new ArrayList<>(tagged);
        for (PdfPage page : pages) {
            List<Run> loose = page.runs().stream()
                    .filter(run -> !run.isBlank() && furniture.reasonOrNull(run) == null && !used.contains(run))
                    .toList();
            if (!loose.isEmpty()) {
                PageLayout.paragraphs(loose).forEach(paragraph -> insert(paragraphs, paragraph));
            }
        }
        return paragraphs;
    }

    private static void insert(List<Paragraph> paragraphs, Paragraph loose) {
        int place = 0;
        for (int i = 0; i < paragraphs.size(); i++) {
            Paragraph other = paragraphs.get(i);
            boolean before = other.page() < loose.page()
                    || other.page() == loose.page()
                            && other.first().baseline() <= loose.first().baseline();
            if (before) {
                place = i + 1;
            }
        }
        paragraphs.add(place, loose);
    }
}
