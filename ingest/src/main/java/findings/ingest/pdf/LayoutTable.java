package findings.ingest.pdf;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds tables on pages without tags: lines that stand in two columns, cells wrapped over several lines among them.
 *
 * @param from the table's first line
 * @param to the line behind its last
 * @param column where the second column begins, in points from the page's left edge
 */
record LayoutTable(int from, int to, float column) {

    /** Columns are at least this far apart, in ems. */
    private static final float GUTTER = 1.2f;
    /** Left edges nearer than this, in ems, are the same column's. */
    private static final float SAME_COLUMN = 0.5f;
    /** Baselines nearer than this, in ems, are of lines side by side, one of them centred in its row. */
    private static final float CLOSE = 0.85f;
    /** A first column narrower than this, in ems, holds the labels of a list. */
    private static final float LABEL_WIDTH = 4;
    /** A step between baselines wider than this, in ems, parts rows, or ends the table where it is twice as wide. */
    private static final float ROW_STEP = 1.45f;

    private static final float TABLE_STEP = 4;
    /** So many lines have text in both columns, at least, or one where the second says no more than a grade. */
    private static final int FEWEST_PAIRS = 2;
    /** "Requires improvement to be good" has 31 characters. */
    private static final int SHORT_CELL = 34;

    /** The tables among a page's lines, from top to bottom. */
    static List<LayoutTable> in(List<Line> lines) {
        List<LayoutTable> tables = new ArrayList<>();
        int at = 0;
        while (at < lines.size()) {
            float column = secondColumn(lines, at);
            LayoutTable table = column > 0 ? around(lines, at, column, endOf(tables)) : null;
            if (table == null) {
                at++;
            } else {
                tables.add(table);
                at = table.to();
            }
        }
        return tables;
    }

    private static int endOf(List<LayoutTable> tables) {
        return tables.isEmpty() ? 0 : tables.get(tables.size() - 1).to();
    }

    private static LayoutTable around(List<Line> lines, int pair, float column, int earliest) {
        int from = pair;
        while (from > earliest
                && isStep(lines.get(from - 1), lines.get(from), ROW_STEP)
                && fits(lines.get(from - 1), column)) {
            from--;
        }
        int to = pair + 1;
        int pairs = 1;
        int last = to;
        while (to < lines.size()
                && isStep(lines.get(to - 1), lines.get(to), TABLE_STEP)
                && fits(lines.get(to), column)) {
            if (secondColumn(lines, to) > 0) {
                pairs++;
                last = to + 1;
            }
            to++;
        }
        while (last < to && isStep(lines.get(last - 1), lines.get(last), ROW_STEP)) {
            last++;
        }
        LayoutTable table = new LayoutTable(from, last, column);
        return pairs >= FEWEST_PAIRS || table.secondColumnLength(lines) <= SHORT_CELL ? table : null;
    }

    private int secondColumnLength(List<Line> page) {
        return page.subList(from, to).stream()
                .flatMap(line -> line.runs().stream())
                .filter(run -> run.left() > column - 1)
                .mapToInt(run -> run.text().strip().length())
                .sum();
    }

    private static boolean isStep(Line upper, Line lower, float ems) {
        float em = Math.max(upper.main().style().size(), lower.main().style().size());
        return lower.baseline() - upper.baseline() <= ems * em;
    }

    /** Whether a line keeps to the columns. */
    private static boolean fits(Line line, float column) {
        float em = line.main().style().size();
        return line.runs().stream()
                .filter(run -> !run.isBlank())
                .allMatch(run -> run.right() < column - SAME_COLUMN * em || run.left() > column - SAME_COLUMN * em);
    }

    /** Where the second column begins at a line: within it, or on a line too close below to be in the same column. */
    private static float secondColumn(List<Line> lines, int at) {
        Line line = lines.get(at);
        if (at + 1 < lines.size()) {
            Line next = lines.get(at + 1);
            float em = Math.min(line.main().style().size(), next.main().style().size());
            boolean close = next.baseline() - line.baseline() < CLOSE * em;
            if (close && next.left() > line.right() + GUTTER * em) {
                return next.left();
            }
            if (close && line.left() > next.right() + GUTTER * em) {
                return line.left();
            }
        }
        return secondColumn(line);
    }

    /** Where a line's second column begins; 0 where it has one column or more than two. */
    private static float secondColumn(Line line) {
        float em = line.main().style().size();
        float column = 0;
        Run before = null;
        for (Run run : line.runs()) {
            if (run.isBlank()) {
                continue;
            }
            if (before != null && run.left() - before.right() > GUTTER * em) {
                if (column > 0 || before.right() - line.left() < LABEL_WIDTH * em) {
                    return 0;
                }
                column = run.left();
            }
            before = run;
        }
        return column;
    }

    /** The table's cells, row by row. */
    List<Paragraph> cells(List<Line> page, int number) {
        List<Line> lines = page.subList(from, to);
        List<Paragraph> cells = new ArrayList<>();
        int row = 0;
        int start = 0;
        for (int i = 1; i <= lines.size(); i++) {
            if (i == lines.size() || beginsRow(lines.get(i - 1), lines.get(i))) {
                addRow(lines.subList(start, i), number, row++, cells);
                start = i;
            }
        }
        return cells;
    }

    private static boolean beginsRow(Line upper, Line lower) {
        return !isStep(upper, lower, ROW_STEP);
    }

    private void addRow(List<Line> lines, int number, int row, List<Paragraph> cells) {
        List<Line> first = new ArrayList<>();
        List<Line> second = new ArrayList<>();
        for (Line line : lines) {
            float edge = column - SAME_COLUMN * line.main().style().size();
            add(line.runs().stream().filter(run -> run.left() <= edge).toList(), first);
            add(line.runs().stream().filter(run -> run.left() > edge).toList(), second);
        }
        if (!first.isEmpty()) {
            cells.add(new Paragraph(Tag.PARAGRAPH, 0, new Cell(number, row, 0), first));
        }
        if (!second.isEmpty()) {
            cells.add(new Paragraph(Tag.PARAGRAPH, 0, new Cell(number, row, 1), second));
        }
    }

    private static void add(List<Run> runs, List<Line> lines) {
        if (!runs.isEmpty()) {
            lines.add(new Line(runs));
        }
    }
}
