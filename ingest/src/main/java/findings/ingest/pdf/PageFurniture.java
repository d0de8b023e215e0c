package findings.ingest.pdf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds what stands on pages beside their text: running headers and footers, page numbers. */
final class PageFurniture {

    private static final String RUNNING_HEADER = "running header";
    private static final String RUNNING_FOOTER = "running footer";
    private static final String PAGE_NUMBER = "page number";

    /** The share of a page's height, at its top and at its bottom, where headers and footers stand. */
    private static final float MARGIN = 0.13f;
    /** Text that comes back in the margin of this many pages, figures apart, may be a header or footer. */
    private static final int OFTEN = 3;
    /** In a letter of no more pages than this, two pages are enough. */
    private static final int SHORT_LETTER = 5;

    private static final int OFTEN_IN_SHORT_LETTER = 2;
    /** It is one where it stands on at least this share of the pages; left and right pages may differ. */
    private static final double OFTEN_SHARE = 0.35;

    private static final Pattern NUMBER = Pattern.compile("(?i)(?:page\\s*)?\\d{1,4}(?:\\s*(?:of|/)\\s*\\d{1,4})?");
    private static final Pattern DIGITS = Pattern.compile("\\d+");
    private static final Pattern SPACES = Pattern.compile("\\s+");

    private final Map<Run, String> reasons = new IdentityHashMap<>();

    private PageFurniture() {}

    static PageFurniture of(List<PdfPage> pages) {
        PageFurniture furniture = new PageFurniture();
        Map<String, Set<Integer>> seen = new HashMap<>();
        List<List<Line>> margins = new ArrayList<>();
        for (PdfPage page : pages) {
            List<Line> lines = Line.of(page.runs()).stream()
                    .filter(line -> !line.isBlank() && inMargin(line, page))
                    .toList();
            margins.add(lines);
            lines.forEach(line ->
                    seen.computeIfAbsent(key(line), key -> new HashSet<>()).add(page.number()));
        }
        for (int i = 0; i < pages.size(); i++) {
            furniture.mark(pages.get(i), margins.get(i), seen, pages.size());
        }
        return furniture;
    }

    /** Why a run is no part of the text; null where it is part of it. */
    String reasonOrNull(Run run) {
        return reasons.get(run);
    }

    /** Why a line is no part of the text; a page number beside other words is part of that header or footer. */
    String reason(Line line) {
        return line.runs().stream()
                .filter(run -> !run.isBlank())
                .map(reasons::get)
                .filter(reason -> reason != null && !reason.equals(PAGE_NUMBER))
                .findFirst()
                .orElse(PAGE_NUMBER);
    }

    private void mark(PdfPage page, List<Line> margin, Map<String, Set<Integer>> seen, int pageCount) {
        for (Run run : page.runs()) {
            if (run.artifact() && (run.isBlank() || inMargin(run.baseline(), page))) {
                reasons.put(run, reason(run.text(), run.baseline(), page));
            }
        }
        double least = Math.max(pageCount <= SHORT_LETTER ? OFTEN_IN_SHORT_LETTER : OFTEN, OFTEN_SHARE * pageCount);
        for (Line line : margin) {
            String text = plain(line);
            boolean often = seen.get(key(line)).size() >= least;
            boolean number = NUMBER.matcher(text).matches() && line.baseline() > page.height() / 2;
            if (often && !isListNumber(line, page) || number && isLast(line, page)) {
                line.runs().forEach(run -> reasons.put(run, reason(text, line.baseline(), page)));
            }
        }
    }

    /** A figure with a full stop or in the middle of a page's text comes back often, and is no page number. */
    private static boolean isListNumber(Line line, PdfPage page) {
        String text = plain(line);
        return text.matches("\\W*\\d*\\W*") && (!NUMBER.matcher(text).matches() || !isLast(line, page));
    }

    private static boolean isLast(Line line, PdfPage page) {
        return page.runs().stream()
                .filter(run -> !run.isBlank() && !run.artifact())
                .noneMatch(run -> run.baseline() > line.baseline() + run.style().size());
    }

    private static String reason(String text, float baseline, PdfPage page) {
        if (NUMBER.matcher(text.strip()).matches()) {
            return PAGE_NUMBER;
        }
        return baseline < page.height() / 2 ? RUNNING_HEADER : RUNNING_FOOTER;
    }

    private static boolean inMargin(Line line, PdfPage page) {
        return inMargin(line.baseline(), page);
    }

    private static boolean inMargin(float baseline, PdfPage page) {
        return baseline < MARGIN * page.height() || baseline > (1 - MARGIN) * page.height();
    }

    private static String plain(Line line) {
        StringBuilder text = new StringBuilder();
        line.runs().forEach(run -> text.append(run.text()));
        return SPACES.matcher(text).replaceAll(" ").strip();
    }

    private static String key(Line line) {
        int height = Math.round(line.baseline() / 4);
        return height + DIGITS.matcher(plain(line)).replaceAll("#");
    }
}
