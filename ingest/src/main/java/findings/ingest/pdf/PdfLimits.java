package findings.ingest.pdf;

/**
 * What a PDF file may cost. The longest report of its kind has under 100 pages and 300,000 characters.
 *
 * @param maxPages the most pages it may have
 * @param maxCharacters the most characters of text it may hold
 * @param maxStreamBytes the most bytes that the drawing instructions of a page may expand to
 */
public record PdfLimits(int maxPages, long maxCharacters, long maxStreamBytes) {

    /** Ample for any report, and far below what fills a small heap. */
    public static final PdfLimits DEFAULT = new PdfLimits(500, 3_000_000, 32L * 1024 * 1024);
}
