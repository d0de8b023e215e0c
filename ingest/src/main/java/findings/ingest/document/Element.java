package findings.ingest.document;

import java.util.List;

/**
 * A piece of a document in reading order, whole: continued over line and page ends, in normal Unicode,
 * without running headers, footers, page numbers and footnote marks.
 *
 * @param kind what it is
 * @param level a heading's depth, 1 the outermost; 0 for everything else
 * @param text its text on one line; for a table row its cells joined by a tab
 * @param cells a table row's cells; empty for everything else
 * @param page the page it begins on, counted from 1
 * @param box a number that what is printed in one box shares, such as a summary or a case study; 0 outside of any
 */
public record Element(Kind kind, int level, String text, List<String> cells, int page, int box) {

    /** What a piece of a document is. */
    public enum Kind {
        HEADING,
        PARA,
        BULLET,
        NUMBERED,
        TABLE_ROW
    }

    public Element {
        cells = List.copyOf(cells);
    }

    /** An element outside of any box. */
    public Element(Kind kind, int level, String text, List<String> cells, int page) {
        this(kind, level, text, cells, page, 0);
    }
}
