package findings.ingest;

import findings.ingest.pdf.RawPdf;
import findings.ingest.pdf.TestPdf;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A file that cannot be taken as a letter.
 *
 * @param what is wrong with it
 * @param fileName as its sender calls it
 * @param bytes its content
 * @param code the rejection's code
 * @param says words of the rejection's message: what was wrong, or what to do
 */
public record BadFile(String what, String fileName, byte[] bytes, String code, String says) {
    private static final int GIBIBYTES = 4 * 1024;

    @Override
    public String toString() {
        return what;
    }

    /** Every kind of bad file that senders have been known to send, and those that only an attacker would. */
    public static List<BadFile> all() {
        byte[] letter = letter();
        return List.of(
                pdf("an empty file", new byte[0], "empty", "Get it again"),
                pdf("a truncated PDF", Arrays.copyOf(letter, letter.length * 2 / 3), "truncated", "Download it again"),
                pdf("a PDF with a password", pages().lockedBytes(), "password-protected", "without the password"),
                pdf("a scan without text", new TestPdf().scan().bytes(), "no-text", "text recognition (OCR)"),
                pdf("a Word file called a PDF", word(), "wrong-type", "is a Word file"),
                pdf("a picture called a PDF", latin1("\u0089PNG\r\n\u001A\n....IHDR"), "wrong-type", "is a picture"),
                pdf("an error page saved as PDF", errorPage(), "web-page-as-pdf", "503 Service unavailable"),
                pdf("a page tree with a loop", RawPdf.withLoopingPageTree(), "damaged", "leads back into itself"),
                pdf("ten thousand pages", RawPdf.withPages(10_000), "too-large", "more than 500 pages"),
                pdf("a page that expands", RawPdf.withPageExpandingTo(GIBIBYTES), "too-large", "expands to more than"),
                pdf("a form that expands", RawPdf.withFormExpandingTo(GIBIBYTES), "too-large", "expands to more than"),
                pdf(
                        "a table of characters that expands",
                        RawPdf.withCharacterTableExpandingTo(GIBIBYTES),
                        "reading-memory",
                        "more than 512 MiB of memory"),
                pdf("a school's report", school(), "not-a-letter", "Check that it is the right file"),
                pdf("a paper", paper(), "not-a-letter", "give its council and kind"),
                pdf("an invoice", invoice(), "not-a-letter", "Check that it is the right file"),
                text(
                        "a letter on a council in Wales",
                        letter("Swansea", "6 and 7 March 2024"),
                        "not-england",
                        "Swansea"),
                text(
                        "a day in no calendar",
                        letter("Leeds", "30 and 31 February 2024"),
                        "impossible-date",
                        "--visited"),
                text("a last day before the first", letter("Leeds", "19 to 14 March 2024"), "impossible-date", "19"),
                text("an unknown encoding", cyrillic(), "unknown-encoding", "Save it as UTF-8"));
    }

    private static BadFile pdf(String what, byte[] bytes, String code, String says) {
        return new BadFile(what, what.replace(' ', '-') + ".pdf", bytes, code, says);
    }

    private static BadFile text(String what, byte[] bytes, String code, String says) {
        return new BadFile(what, what.replace(' ', '-') + ".txt", bytes, code, says);
    }

    private static TestPdf pages() {
        return new TestPdf()
                .heading("Inspection of Ashmere children's services")
                .paragraph("Inspection dates: 4 to 8 March 2024")
                .paragraph("Children in Ashmere are seen often and alone, and their plans are up to date.");
    }

    private static byte[] letter() {
        return pages().bytes();
    }

    private static byte[] letter(String council, String days) {
        return SampleLetters.focusedVisit(council, days, "Plans for children in need are clear and reviewed often.")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] school() {
        return new TestPdf()
                .heading("Inspection of a good school: Mill Lane Primary School")
                .paragraph("Mill Lane, Northmoor")
                .paragraph("Inspection dates: 4 and 5 March 2024")
                .paragraph("Outcome", "Mill Lane Primary School continues to be a good school.")
                .paragraph("What is it like to attend this school?")
                .paragraph("Pupils enjoy coming to Mill Lane. They read often, and behave well in lessons and at play.")
                .paragraph("Lead inspector: Alex Sample, His Majesty's Inspector")
                .bytes();
    }

    private static byte[] paper() {
        return new TestPdf()
                .heading("What inspectors write: a study of reports on children's social care")
                .paragraph("A. Author, University of Northmoor")
                .paragraph(
                        "Abstract. We read the reports of inspections of children's services of ten years and",
                        "count what they praise. Inspectors write more of leaders than of children.")
                .bytes();
    }

    private static byte[] invoice() {
        return new TestPdf()
                .heading("Invoice 2024-0317")
                .paragraph("To: Northmoor Stationery Ltd")
                .paragraph("Twelve boxes of paper at 14.50 each, delivered on 4 March 2024")
                .paragraph("Please pay 174.00 within thirty days of the date above.")
                .bytes();
    }

    private static byte[] errorPage() {
        return latin1("<!DOCTYPE html><html><head><title>503 Service unavailable</title></head>"
                + "<body><h1>We are sorry</h1><p>The document is not available at present.</p></body></html>");
    }

    private static byte[] word() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.write(latin1("<Types/>"));
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            zip.write(latin1("<document/>"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static byte[] cyrillic() {
        return "Дети в безопасности, и планы хороши. ".repeat(5).getBytes(Charset.forName("KOI8-R"));
    }

    private static byte[] latin1(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
