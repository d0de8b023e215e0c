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
    static final String FOOTNOTE_MARK = "footnote mark";
    private static final String CONTENTS_LIST = "contents list";
    private static final String LIST_NUMBER = "list number";

    /** "1 This inspection was …", "(1) Census 2011", "* See …". */
    private static final Pattern FOOTNOTE_TEXT = Pattern.compile("(?s)(?:[\\[(]?\\d{1,3}|[*†‡§])[.)\\]]?\\s*\\p{L}.*");
    /** A line of typed strokes, over footnotes. */
    private static final Pattern RULE = Pattern.compile("[_—–-]{10,}");

    /** A heading is no longer than this, in characters. */
    private static final int LONGEST_HEADING = 200;
    /** One sentence at most: no full stop but at the end, and no other sign that more follows. */
    private static final Pattern HEADING_TEXT = Pattern.compile("(?=.*\\p{L}{2})(?:(?![.!?]\\s+\\p{Lu}).)*[^;,]");

    private final LineText lineText;
    private final List<Paragraph> paragraphs;
    private final HeadingStyles styles;
    private final List<Draft> drafts = new ArrayList<>();
    private final List<Excluded> excluded = new ArrayList<>();
    private final FlatMarks flatMarks = new FlatMarks();
    private String pendingLabel;
    private int lastNumber;
    /** The page on which the reading is below a rule, among footnotes; 0 elsewhere. */
    private int ruledPage;

    ElementBuilder(LineText lineText, List<Paragraph> paragraphs) {
        this.lineText = lineText;
        this.styles = new HeadingStyles(paragraphs);
        this.paragraphs = OutdentedItems.part(new BoldLines(styles).part(paragraphs), lineText);
    }

    /** Lists what the pages' furniture says. */
    void exclude(List<PdfPage> pages, PageFurniture furniture) {
        for (PdfPage page : pages) {
            for (Line line : Line.of(page.runs().stream()
                    .filter(run -> furniture.reasonOrNull(run) != null)
                    .toList())) {
                String text = lineText.join(List.of(line)).text();
                if (!text.isEmpty()) {
                    excluded.add(new Excluded(text, page.number(), furniture.reason(line)));
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
        excluded.addAll(flatMarks.takeFrom(drafts));
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
                draft.paragraph().page(),
                draft.box());
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
        drafts.add(Draft.row(cells, row));
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
        for (String mark : joined.marks()) {
            int page = lines.get(0).page();
            flatMarks.raised(mark, page);
            excluded.add(new Excluded(mark, page, FOOTNOTE_MARK));
        }
        return joined.text();
    }

    private void add(Paragraph paragraph) {
        String text = text(paragraph.lines());
        if (text.codePoints().noneMatch(Character::isLetterOrDigit) && paragraph.tag() != Tag.LABEL) {
            ruledPage = RULE.matcher(text).matches() ? paragraph.page() : ruledPage;
            return;
        }
        if (isFootnote(paragraph, text)) {
            addFootnote(paragraph, text);
            return;
        }
        ruledPage = 0;
        switch (paragraph.tag()) {
            case NOTE -> addFootnote(paragraph, text);
            case CONTENTS -> excluded.add(new Excluded(text, paragraph.page(), CONTENTS_LIST));
            case LABEL -> pendingLabel = text;
            default -> addText(paragraph, text);
        }
    }

    /** Untagged footnotes: small type or a rule over them, and a raised mark or a number before it. */
    private boolean isFootnote(Paragraph paragraph, String text) {
        return (styles.isNote(paragraph.style()) || ruledPage == paragraph.page())
                && FOOTNOTE_TEXT.matcher(text).matches();
    }

    private void addFootnote(Paragraph paragraph, String text) {
        flatMarks.note(text, paragraph.page());
        excluded.add(new Excluded(text, paragraph.page(), FOOTNOTE));
    }

    private void addText(Paragraph paragraph, String text) {
        Optional<ListLabel> label = label(paragraph, text);
        pendingLabel = null;
        String rest = label.map(ListLabel::rest).orElse(text);
        if (isHeading(paragraph, rest, label)) {
            if (!drafts.isEmpty() && RunOn.continuesHeading(paragraph, text, last())) {
                append(text, paragraph);
            } else {
                drafts.add(Draft.heading(text, paragraph));
            }
            return;
        }
        if (label.isEmpty() && !drafts.isEmpty() && RunOn.continues(paragraph, text, last())) {
            append(text, paragraph);
            return;
        }
        label.filter(ListLabel::numbered).ifPresent(number -> {
            excluded.add(new Excluded(number.text(), paragraph.page(), LIST_NUMBER));
            lastNumber = number.number();
        });
        Kind kind = label.map(found -> found.numbered() ? Kind.NUMBERED : Kind.BULLET)
                .orElse(paragraph.tag() == Tag.LIST_ITEM ? Kind.BULLET : Kind.PARA);
        drafts.add(new Draft(kind, rest, List.of(), paragraph, paragraph.last(), label.isPresent()));
    }

    private Optional<ListLabel> label(Paragraph paragraph, String text) {
        if (pendingLabel != null) {
            return Optional.of(new ListLabel(pendingLabel, ListLabel.isNumber(pendingLabel), text));
        }
        return ListLabel.of(text).filter(label -> !label.numbered() || !isMidSentence(paragraph, label));
    }

    /** "Key Stage / 2. However": a figure that ends a sentence at the top of a page, and no item's number. */
    private boolean isMidSentence(Paragraph paragraph, ListLabel label) {
        return !drafts.isEmpty()
                && last().isRunning()
                && RunOn.isUnfinished(last().text())
                && paragraph.page() - last().end().page() <= 1
                && label.number() > 1
                && label.number() != lastNumber + 1;
    }

    private void append(String text, Paragraph paragraph) {
        drafts.add(drafts.remove(drafts.size() - 1).with(text, paragraph));
    }

    private boolean isHeading(Paragraph paragraph, String text, Optional<ListLabel> label) {
        if (text.length() > LONGEST_HEADING || !HEADING_TEXT.matcher(text).matches()) {
            return false;
        }
        boolean bullet = label.isPresent() && !label.get().numbered();
        return !bullet
                && (styles.setsApart(paragraph)
                        || paragraph.tag() == Tag.HEADING
                                && label.isEmpty()
                                && Character.isUpperCase(text.codePointAt(0))
                                && !text.endsWith("."));
    }

    private Draft last() {
        return drafts.get(drafts.size() - 1);
    }
}
