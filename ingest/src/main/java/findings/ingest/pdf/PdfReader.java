package findings.ingest.pdf;

import findings.ingest.document.Content;
import findings.ingest.document.RejectedDocumentException;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/** Reads PDF files. */
public final class PdfReader {

    private static final String MEDIA_TYPE = "application/pdf";
    /** Fewer letters than this a document cannot be read by: what it shows is pictures of text. */
    private static final int FEWEST_LETTERS = 40;

    private final PdfLimits limits;

    /**
     * A reader.
     *
     * @param limits what a file may cost
     */
    public PdfReader(PdfLimits limits) {
        this.limits = limits;
    }

    /**
     * Reads a PDF file.
     *
     * @param bytes the file
     * @return its text in reading order
     * @throws RejectedDocumentException where it is damaged, locked, too large or without text
     */
    public Content read(byte[] bytes) throws RejectedDocumentException {
        PdfFile.checkEnd(bytes);
        try (PDDocument document = Loader.loadPDF(bytes)) {
            PdfFile.checkPages(document, limits.maxPages());
            List<PdfPage> pages = RunCollector.collect(document, new TextBudget(limits));
            checkText(pages);
            return content(pages, TagTree.paragraphs(document));
        } catch (InvalidPasswordException e) {
            throw new RejectedDocumentException(
                    "password-protected",
                    "The PDF is locked with a password. Save a copy without the password and send that.");
        } catch (OverBudgetException e) {
            throw new RejectedDocumentException(
                    "too-large",
                    "The PDF holds " + e.getMessage() + ", which no inspection letter does. Check the file.");
        } catch (IOException | RuntimeException e) {
            throw new RejectedDocumentException(
                    "damaged",
                    "The PDF is damaged and cannot be read (" + e.getMessage()
                            + "). Get the file again from its source.");
        }
    }

    private static Content content(List<PdfPage> pages, List<TaggedParagraph> tags) {
        PageFurniture furniture = PageFurniture.of(pages);
        List<Paragraph> paragraphs = Paragraphs.of(pages, furniture, tags);
        ElementBuilder builder = new ElementBuilder(new LineText(new Vocabulary(pages)), paragraphs);
        builder.exclude(pages, furniture);
        builder.build();
        return new Content(MEDIA_TYPE, pages.size(), builder.elements(), builder.excluded());
    }

    private static void checkText(List<PdfPage> pages) throws RejectedDocumentException {
        long letters = pages.stream()
                .flatMap(page -> page.runs().stream())
                .mapToLong(run ->
                        run.text().codePoints().filter(Character::isLetter).count())
                .sum();
        if (letters < FEWEST_LETTERS) {
            throw new RejectedDocumentException(
                    "no-text",
                    "The PDF shows pictures of pages and holds no text. Send the original, or a copy put through text"
                            + " recognition (OCR).");
        }
    }
}
