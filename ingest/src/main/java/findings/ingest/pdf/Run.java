package findings.ingest.pdf;

/**
 * Glyphs of one style that follow one another on one line.
 *
 * @param text their text, as the file encodes it
 * @param page the page, counted from 1
 * @param left where the first glyph begins, in points from the page's left edge
 * @param right where the last glyph that is no space ends, in points from the page's left edge
 * @param baseline the line's baseline, in points from the page's top
 * @param style size and weight
 * @param spaceWidth the width of the font's space, in points
 * @param markedContentId the page's number for the marked content that it stands in; {@link #UNMARKED} outside any
 * @param artifact the file says that it is no part of the text: a running header or footer
 */
record Run(
        String text,
        int page,
        float left,
        float right,
        float baseline,
        Style style,
        float spaceWidth,
        int markedContentId,
        boolean artifact) {

    static final int UNMARKED = -1;

    /** Nothing but white space. */
    boolean isBlank() {
        return text.isBlank();
    }
}
