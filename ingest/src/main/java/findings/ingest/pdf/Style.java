package findings.ingest.pdf;

/**
 * How glyphs are set.
 *
 * @param size the font size in points, to the nearest half
 * @param bold bold or heavier
 * @param italic italic or oblique
 */
record Style(float size, boolean bold, boolean italic) {

    static Style of(float size, boolean bold, boolean italic) {
        return new Style(Math.round(size * 2) / 2f, bold, italic);
    }
}
