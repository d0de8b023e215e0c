package findings.ingest.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import findings.ingest.document.Document;
import findings.ingest.document.RejectedDocumentException;
import findings.ingest.pdf.TestPdf;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ContentReaderTest {
    private static final String TEXT =
            "Care leavers in Ashmere’s hostels are well supported, and their plans are good – mostly.";

    private final ContentReader reader = new ContentReader();

    @Test
    void thePlainTextOfAnyUsualEncodingIsRead() throws Exception {
        for (Charset charset : new Charset[] {
            StandardCharsets.UTF_8, StandardCharsets.UTF_16, StandardCharsets.UTF_16LE, Charset.forName("windows-1252")
        }) {
            assertThat(reader.read(document("letter.txt", TEXT.getBytes(charset)))
                            .elements())
                    .as(charset.name())
                    .singleElement()
                    .satisfies(element -> assertThat(element.text()).isEqualTo(TEXT));
        }
    }

    @Test
    void theBytesDecideAndNotTheName() throws Exception {
        byte[] pdf = new TestPdf()
                .paragraph("Children in Northmoor are safe and well cared for.")
                .bytes();

        assertThat(reader.read(document("letter.txt", pdf)).mediaType()).isEqualTo("application/pdf");
    }

    @Test
    void anEmptyFileIsRejected() {
        assertRejected(document("letter.pdf", new byte[0]), "empty", "The file is empty");
    }

    @Test
    void aWordFileIsRejected() {
        byte[] docx = "PK\003\004....word/document.xml....".getBytes(StandardCharsets.ISO_8859_1);

        assertRejected(document("letter.docx", docx), "wrong-type", "is a Word file");
    }

    @Test
    void aPictureUnderTheNameOfAPdfIsRejected() {
        byte[] png = "\u0089PNG\r\n\u001A\n.....".getBytes(StandardCharsets.ISO_8859_1);

        assertRejected(document("letter.pdf", png), "wrong-type", "is a picture");
    }

    @Test
    void anErrorPageSavedAsAPdfIsRejectedByItsTitle() {
        byte[] page = "<!DOCTYPE html><html><head><title>404 Not found</title></head><body><h1>Oh</h1></body></html>"
                .getBytes(StandardCharsets.UTF_8);

        assertRejected(document("letter.PDF", page), "web-page-as-pdf", "404 Not found");
    }

    @Test
    void plainTextUnderTheNameOfAPdfIsRejected() {
        assertRejected(
                document("letter.pdf", TEXT.getBytes(StandardCharsets.UTF_8)),
                "wrong-type",
                "called a PDF and is plain");
    }

    @Test
    void textInAnUnknownEncodingIsRejected() {
        byte[] cyrillic = "Дети в безопасности, и планы хороши.".repeat(5).getBytes(Charset.forName("KOI8-R"));

        assertRejected(document("letter.txt", cyrillic), "unknown-encoding", "Save it as UTF-8");
    }

    @Test
    void bytesOfNoKnownKindAreRejected() {
        assertRejected(document("letter", new byte[] {0, 1, 2, 3, 0, 9, 8, 7}), "wrong-type", "unknown kind");
    }

    private static Document document(String name, byte[] bytes) {
        return new Document(name, bytes);
    }

    private void assertRejected(Document document, String code, String message) {
        assertThatThrownBy(() -> reader.read(document))
                .isInstanceOfSatisfying(
                        RejectedDocumentException.class,
                        rejected -> assertThat(rejected.code()).isEqualTo(code))
                .hasMessageContaining(message);
    }
}
