package findings.standalone.samples;

import java.util.List;

/**
 * A piece of a letter's source.
 *
 * @param kind what it is
 * @param label a list item's number or a footnote's mark; empty for everything else
 * @param texts its text; for a table row its cells
 */
record Block(Kind kind, String label, List<String> texts) {

    enum Kind {
        TITLE,
        HEADING,
        SUBHEADING,
        PARA,
        LINE,
        RIGHT,
        BULLET,
        NUMBERED,
        HEADER_ROW,
        ROW,
        FOOTNOTE,
        PAGE_BREAK
    }

    Block {
        texts = List.copyOf(texts);
    }

    String text() {
        return texts.get(0);
    }
}
