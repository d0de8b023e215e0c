package findings.ingest.pdf;

import findings.ingest.document.Element;
import findings.ingest.document.Element.Kind;
import findings.ingest.document.Excluded;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Settles what each paragraph is, and writes the document's elements. */
final class ElementBuilder {

    private static final String FOOTNOTE = "footnote";
    private static final String FOOTNOTE_MARK = "footnote mark";
    private static final String CONTENTS_LIST = "contents list";
    private static final String LIST_NUMBER = "list number";

    /** A heading is no longer than this, in characters. */
    private static final int LONGEST_HEADING = 200;
    /** One sentence at most: no full stop but at the end, and no other sign that more follows. */
    private static final Pattern HEADING_TEXT = Pattern.compile("(?=.*\\p{L}{2})(?:(?![.!?]\\s+\\p{Lu}).)*[^;,]");

    private final LineText lineText;
    private final List<Paragraph> paragraphs;
    private final HeadingStyles styles;
    private final List<Draft> drafts = new ArrayList<>();
    private final List<Excluded> excluded = new ArrayList<>();
    private String pendingLabel;

    /** An element before its heading's level is known. */
    private record Draft(Kind kind, String text, List<String> cells, Paragraph paragraph, int lastPage) {
        Draft withText(String newText, int newLastPage) {
            return new Draft(kind, newText, cells, paragraph, newLastPage);
        }
    }

    ElementBuilder(LineText lineText, List<Paragraph> paragraphs) {
        this.lineText = lineText;
        this.paragraphs = paragraphs;
        this.styles = new HeadingStyles(paragraphs);
    }

    /** Lists what the pages' furniture says. */
    void exclude(List<PdfPage> pages, PageFurniture furniture) {
        for (PdfPage page : pages) {
            for (Line line : Line.of(page.runs().stream()
                    .filter(run -> furniture.reasonOrNull(run) != null)
                    .toList())) {
                String text = lineText.join(List.of(line)).text();
                if (!text.isEmpty()) {
                    excluded.add(new Excluded(text, page.number(), furniture.reasonOrNull(line.main())));
                }
            }
        }
    }

    void build() {
        int at = 0;
        while (at < paragraphs.size()) {
            Paragraph paragraph = paragraphs.get(at);
            if (paragraph.cell().isPresent()) {
                int end = rowEnd(at);
                addRow(paragraphs.subList(at, end));
                at = end;
            } else {
                add(paragraph);
                at++;
            }
        }
    }

    List<Element> elements() {
        drafts.stream()
                .filter(draft -> draft.kind() == Kind.HEADING)
                .forEach(draft -> styles.add(draft.paragraph().style()));
        return drafts.stream().map(this::element).toList();
    }

    List<Excluded> excluded() {
        return List.copyOf(excluded);
    }

    private Element element(Draft draft) {
        int level =
                draft.kind() == Kind.HEADING ? styles.level(draft.paragraph().style()) : 0;
        return new Element(
                draft.kind(),
                level,
                draft.text(),
                draft.cells(),
                draft.paragraph().page());
    }

    private int rowEnd(int start) {
        Cell first = paragraphs.get(start).cell().orElseThrow();
        int end = start;
        while (end < paragraphs.size()
                && paragraphs
                        .get(end)
                        .cell()
                        .filter(cell -> cell.table() == first.table() && cell.row() == first.row())
                        .isPresent()) {
            end++;
        }
        return end;
    }

    private void addRow(List<Paragraph> row) {
        Map<Integer, List<Paragraph>> columns = new LinkedHashMap<>();
        row.forEach(paragraph -> columns.computeIfAbsent(
                        paragraph.cell().orElseThrow().column(), key -> new ArrayList<>())
                .add(paragraph));
        if (columns.size() < 2) {
            row.forEach(this::add);
            return;
        }
        List<String> cells = new ArrayList<>();
        columns.values().forEach(column -> cells.add(cellText(column)));
        if (cells.size() == 2
                && ListLabel.isNumber(cells.get(0))
                && cells.get(0).length() <= 4) {
            pendingLabel = cells.get(0);
            columns.values().stream().skip(1).findFirst().orElseThrow().forEach(this::add);
            return;
        }
        drafts.add(new Draft(
                Kind.TABLE_ROW,
                String.join("\t", cells),
                cells,
                row.get(0),
                row.get(0).page()));
    }

    private String cellText(List<Paragraph> column) {
        List<Line> lines = column.stream()
                .filter(paragraph -> paragraph.tag() != Tag.NOTE)
                .flatMap(paragraph -> paragraph.lines().stream())
                .toList();
        column.stream().filter(paragraph -> paragraph.tag() == Tag.NOTE).forEach(this::add);
        return text(lines);
    }

    private String text(List<Line> lines) {
        LineText.Joined joined = lineText.join(lines);
        joined.marks()
                .forEach(mark -> excluded.add(new Excluded(mark, lines.get(0).page(), FOOTNOTE_MARK)));
        return joined.text();
    }

    private void add(Paragraph paragraph) {
        String text = text(paragraph.lines());
        if (text.isEmpty()) {
            return;
        }
        switch (paragraph.tag()) {
            case NOTE -> excluded.add(new Excluded(text, paragraph.page(), FOOTNOTE));
            case CONTENTS -> excluded.add(new Excluded(text, paragraph.page(), CONTENTS_LIST));
            case LABEL -> pendingLabel = text;
            default -> addText(paragraph, text);
        }
    }

    private void addText(Paragraph paragraph, String text) {
        Optional<ListLabel> label = pendingLabel == null
                ? ListLabel.of(text)
                : Optional.of(new ListLabel(pendingLabel, ListLabel.isNumber(pendingLabel), text));
        pendingLabel = null;
        String rest = label.map(ListLabel::rest).orElse(text);
        if (isHeading(paragraph, rest, label)) {
            drafts.add(new Draft(
                    Kind.HEADING, text, List.of(), paragraph, paragraph.last().page()));
            return;
        }
        label.filter(ListLabel::numbered)
                .ifPresent(number -> excluded.add(new Excluded(number.text(), paragraph.page(), LIST_NUMBER)));
        if (paragraph.tag() == Tag.CONTINUATION && lastIsRunning() || label.isEmpty() && continues(paragraph, text)) {
            Draft last = drafts.remove(drafts.size() - 1);
            String joined = last.text().endsWith("-") ? last.text() + text : last.text() + " " + text;
            drafts.add(last.withText(joined, paragraph.last().page()));
            return;
        }
        Kind kind = label.map(found -> found.numbered() ? Kind.NUMBERED : Kind.BULLET)
                .orElse(paragraph.tag() == Tag.LIST_ITEM ? Kind.BULLET : Kind.PARA);
        drafts.add(new Draft(kind, rest, List.of(), paragraph, paragraph.last().page()));
    }

    private boolean isHeading(Paragraph paragraph, String text, Optional<ListLabel> label) {
        if (text.length() > LONGEST_HEADING || !HEADING_TEXT.matcher(text).matches()) {
            return false;
        }
        boolean bullet = label.isPresent() && !label.get().numbered();
        return !bullet
                && (styles.setsApart(paragraph)
                        || paragraph.tag() == Tag.HEADING
                                && Character.isUpperCase(text.codePointAt(0))
                                && !text.endsWith("."));
    }

    /** Whether a paragraph goes on with the sentence that the page or cell before broke off. */
    private boolean continues(Paragraph paragraph, String text) {
        if (!lastIsRunning()) {
            return false;
        }
        Draft last = drafts.get(drafts.size() - 1);
        return paragraph.page() == last.lastPage() + 1
                && Character.isLowerCase(text.codePointAt(0))
                && !last.text().matches(".*[.!?:;”\"]")
                && paragraph.style().equals(last.paragraph().style());
    }

    private boolean lastIsRunning() {
        if (drafts.isEmpty()) {
            return false;
        }
        Kind last = drafts.get(drafts.size() - 1).kind();
        return last == Kind.PARA || last == Kind.BULLET || last == Kind.NUMBERED;
    }
}
