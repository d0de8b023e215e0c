package findings.ingest.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Groups runs into paragraphs by where they stand, for text that has no sound tags. */
final class PageLayout {

    /** A step between baselines wider than this, in ems of the type, parts paragraphs. */
    private static final float PARAGRAPH_STEP = 1.55f;
    /** Baselines nearer than this, in ems, are one line. */
    private static final float SAME_LINE = 0.5f;
    /** A footnote's mark is set this much smaller than its text, or more, and raised by no more than the next, in ems. */
    private static final float MARK_SIZE = 0.8f;

    private static final float MARK_RISE = 0.7f;
    /** A line that ends this share of the column short of its right edge is the last of its paragraph. */
    private static final float SHORT_LINE = 0.75f;

    /** An item's text hangs at least this far to the right of its label, in points. */
    private static final float HANG = 8;

    /** More lines than any page has. */
    private static final int LINES_ON_PAGE = 10_000;

    /** "■ …", "• …". */
    private static final Pattern BULLET_START = Pattern.compile("\\s*[•·■□▪●◼○◆➢✓\uE000-\uF8FF].*");
    /** "12. …", "(b) …", "– …": begins an item, or goes on with a sentence: "aged 16 to / 18. They …". */
    private static final Pattern LABEL_START =
            Pattern.compile("\\s*(?:[-–―−o*]\\s|\\(?(?:\\d{1,3}|[a-z])[.)](?:\\s|$)).*");

    private static final Pattern ENDED = Pattern.compile(".*[.!?:;][\"'”’)]*");

    private PageLayout() {}

    /** The paragraphs of one page's runs, from top to bottom, tables by their cells. */
    static List<Paragraph> paragraphs(List<Run> runs) {
        List<Line> lines = lines(runs);
        List<Paragraph> paragraphs = new ArrayList<>();
        int at = 0;
        for (LayoutTable table : LayoutTable.in(lines)) {
            paragraphs.addAll(text(lines.subList(at, table.from())));
            paragraphs.addAll(table.cells(lines, tableNumber(lines.get(table.from()), table)));
            at = table.to();
        }
        paragraphs.addAll(text(lines.subList(at, lines.size())));
        return paragraphs;
    }

    /** A number that no other table of the document has, those by tags among them. */
    private static int tableNumber(Line first, LayoutTable table) {
        return -(first.page() * LINES_ON_PAGE + table.from() + 1);
    }

    private static List<Paragraph> text(List<Line> lines) {
        float columnRight =
                (float) lines.stream().mapToDouble(Line::right).max().orElse(0);
        float columnLeft = (float) lines.stream().mapToDouble(Line::left).min().orElse(0);
        List<Paragraph> paragraphs = new ArrayList<>();
        List<Line> open = new ArrayList<>();
        for (Line line : lines) {
            if (!open.isEmpty() && begins(open, line, columnLeft, columnRight)) {
                paragraphs.add(new Paragraph(Tag.PARAGRAPH, 0, null, open));
                open.clear();
            }
            open.add(line);
        }
        if (!open.isEmpty()) {
            paragraphs.add(new Paragraph(Tag.PARAGRAPH, 0, null, open));
        }
        return paragraphs;
    }

    private static boolean begins(List<Line> open, Line line, float columnLeft, float columnRight) {
        Line last = open.get(open.size() - 1);
        Style style = line.main().style();
        Style lastStyle = last.main().style();
        float em = Math.max(style.size(), lastStyle.size());
        boolean apart = line.baseline() - last.baseline() > PARAGRAPH_STEP * em;
        boolean otherStyle = style.bold() != lastStyle.bold() && isUniform(line) && isUniform(last)
                || Math.abs(style.size() - lastStyle.size()) > 1;
        boolean lastFull = last.right() - columnLeft >= SHORT_LINE * (columnRight - columnLeft);
        boolean item = beginsItem(open, line, lastFull) && line.left() < last.left() + em / 2;
        boolean lastEnded = !lastFull && text(last).strip().matches(".*[.!?:”\"]");
        return apart || otherStyle || item || lastEnded;
    }

    private static boolean beginsItem(List<Line> open, Line line, boolean lastFull) {
        String text = text(line);
        if (!LABEL_START.matcher(text).matches()) {
            return BULLET_START.matcher(text).matches();
        }
        Line last = open.get(open.size() - 1);
        float hang = last.left() - open.get(0).left();
        return hang > HANG
                ? line.left() < last.left() - HANG / 2
                : !lastFull || ENDED.matcher(text(last).strip()).matches() || isNextLabel(text(open.get(0)), text);
    }

    private static boolean isNextLabel(String item, String text) {
        Optional<ListLabel> label = ListLabel.of(item.strip());
        Optional<ListLabel> next = ListLabel.of(text.strip());
        return label.isPresent() && next.isPresent() && next.get().follows(label.get());
    }

    private static boolean isUniform(Line line) {
        boolean bold = line.main().style().bold();
        return line.runs().stream().allMatch(run -> run.isBlank() || run.style().bold() == bold);
    }

    private static String text(Line line) {
        StringBuilder text = new StringBuilder();
        line.runs().forEach(run -> text.append(run.text()));
        return text.toString();
    }

    private static List<Line> lines(List<Run> runs) {
        List<Run> sorted = runs.stream()
                .filter(run -> !run.isBlank())
                .sorted(Comparator.comparing(Run::baseline))
                .toList();
        List<Line> lines = new ArrayList<>();
        List<Run> open = new ArrayList<>();
        Run main = null;
        for (Run run : sorted) {
            if (main != null && !onLineOf(main, run)) {
                lines.add(leftToRight(open));
                open.clear();
                main = null;
            }
            open.add(run);
            main = main == null || run.style().size() > main.style().size() ? run : main;
        }
        if (!open.isEmpty()) {
            lines.add(leftToRight(open));
        }
        return lines;
    }

    private static boolean onLineOf(Run main, Run run) {
        float size = main.style().size();
        float em = Math.max(size, run.style().size());
        float tolerance = size <= MARK_SIZE * em ? MARK_RISE : SAME_LINE;
        return run.baseline() - main.baseline() <= tolerance * em;
    }

    private static Line leftToRight(List<Run> runs) {
        return new Line(runs.stream().sorted(Comparator.comparing(Run::left)).toList());
    }
}
