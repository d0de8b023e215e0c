package findings.ingest.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/** Groups runs into paragraphs by where they stand, for text that has no sound tags. */
final class PageLayout {

    /** A step between baselines wider than this, in ems of the type, parts paragraphs. */
    private static final float PARAGRAPH_STEP = 1.55f;
    /** Baselines nearer than this, in ems, are one line. */
    private static final float SAME_LINE = 0.5f;
    /** A line that ends this share of the column short of its right edge is the last of its paragraph. */
    private static final float SHORT_LINE = 0.75f;

    /** More lines than any page has. */
    private static final int LINES_ON_PAGE = 10_000;

    private static final Pattern ITEM_START =
            Pattern.compile("\\s*(?:[•·■□▪●◼○◆➢✓\uE000-\uF8FF]|[-–o*]\\s|\\(?(?:\\d{1,3}|[a-z])[.)]\\s).*");

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
        boolean item = ITEM_START.matcher(text(line)).matches() && line.left() < last.left() + em / 2;
        boolean lastEnded = last.right() - columnLeft < SHORT_LINE * (columnRight - columnLeft)
                && text(last).strip().matches(".*[.!?:”\"]");
        return apart || otherStyle || item || lastEnded;
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
            float em =
                    main == null ? 0 : Math.max(main.style().size(), run.style().size());
            if (main != null && run.baseline() - main.baseline() > SAME_LINE * em) {
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

    private static Line leftToRight(List<Run> runs) {
        return new Line(runs.stream().sorted(Comparator.comparing(Run::left)).toList());
    }
}
