package findings.ingest.pdf;

import findings.ingest.document.Element.Kind;
import java.util.List;

/**
 * An element before it is known whether it goes on, and how deep its heading is.
 *
 * @param kind what it is
 * @param text its text so far
 * @param cells a table row's cells; empty for everything else
 * @param paragraph what it began with
 * @param end its last line so far
 * @param labelled a bullet or number stands before it
 */
record Draft(Kind kind, String text, List<String> cells, Paragraph paragraph, Line end, boolean labelled) {

    static Draft heading(String text, Paragraph paragraph) {
        return new Draft(Kind.HEADING, text, List.of(), paragraph, paragraph.last(), false);
    }

    static Draft row(List<String> cells, List<Paragraph> row) {
        return new Draft(
                Kind.TABLE_ROW,
                String.join("\t", cells),
                cells,
                row.get(0),
                row.get(row.size() - 1).last(),
                false);
    }

    /** This with more of its text. */
    Draft with(String more, Paragraph rest) {
        String joined = text.endsWith("-") ? text + more : text + " " + more;
        return new Draft(kind, joined, cells, paragraph, rest.last(), labelled);
    }

    /** This with its text mended. */
    Draft withText(String mended) {
        return new Draft(kind, mended, cells, paragraph, end, labelled);
    }

    /** The box that it is printed in: a table's number, which for tagged ones counts from 0; 0 outside of any. */
    int box() {
        return paragraph.cell().map(cell -> cell.table() + 1).orElse(0);
    }

    /** Whether it is running text, which may go on. */
    boolean isRunning() {
        return kind == Kind.PARA || kind == Kind.BULLET || kind == Kind.NUMBERED;
    }
}
