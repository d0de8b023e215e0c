package findings.ingest.format;

import findings.ingest.document.Content;
import findings.ingest.document.Document;
import findings.ingest.document.RejectedDocumentException;
import findings.ingest.html.HtmlReader;
import findings.ingest.pdf.PdfLimits;
import findings.ingest.pdf.PdfReader;
import findings.ingest.text.TextReader;
import java.util.Locale;

/** Reads the text of a document, whatever its format: PDF, HTML or plain text. */
public final class ContentReader {

    /** No letter comes near this size, in bytes; the largest report known has two million. */
    private static final int MAX_BYTES = 50 * 1024 * 1024;

    private final PdfReader pdf = new PdfReader(PdfLimits.DEFAULT);
    private final HtmlReader html = new HtmlReader();
    private final TextReader text = new TextReader();

    /**
     * Reads a document.
     *
     * @param document the document; its bytes say what it is, and its name only what it claims to be
     * @return its text in reading order
     * @throws RejectedDocumentException where it cannot be read: {@code empty}, {@code too-large}, {@code wrong-type},
     *     {@code web-page-as-pdf}, {@code unknown-encoding}, {@code truncated}, {@code damaged},
     *     {@code password-protected}, {@code no-text}
     */
    public Content read(Document document) throws RejectedDocumentException {
        byte[] bytes = document.bytes();
        if (bytes.length > MAX_BYTES) {
            throw new RejectedDocumentException(
                    "too-large",
                    "The file has " + bytes.length / (1024 * 1024) + " MiB; letters have at most "
                            + MAX_BYTES / (1024 * 1024) + ". Check that it is the right file.");
        }
        DocumentFormat format = DocumentFormat.of(bytes);
        boolean namedPdf = document.fileName().toLowerCase(Locale.ROOT).endsWith(".pdf");
        return switch (format) {
            case PDF -> pdf.read(bytes);
            case EMPTY ->
                throw new RejectedDocumentException("empty", "The file is empty. Get it again from its source.");
            case HTML -> {
                if (namedPdf) {
                    throw new RejectedDocumentException(
                            "web-page-as-pdf",
                            "The file is called a PDF and is a web page" + html.title(bytes)
                                    + ", probably an error page that was saved in its place. Download the PDF again.");
                }
                yield html.read(bytes);
            }
            case TEXT -> {
                if (namedPdf) {
                    throw wrongType(format, "is called a PDF and is");
                }
                yield text.read(decode(bytes));
            }
            default -> throw wrongType(format, "is");
        };
    }

    private static String decode(byte[] bytes) throws RejectedDocumentException {
        return Encoding.decode(bytes)
                .orElseThrow(() -> new RejectedDocumentException(
                        "unknown-encoding",
                        "The text is in an encoding that is not known. Save it as UTF-8 and send that."));
    }

    private static RejectedDocumentException wrongType(DocumentFormat format, String how) {
        return new RejectedDocumentException(
                "wrong-type",
                "The file " + how + " " + format.description()
                        + ". Send the letter as a PDF, a web page (HTML) or plain text.");
    }
}
