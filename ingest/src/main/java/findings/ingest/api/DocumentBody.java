package findings.ingest.api;

import findings.ingest.document.RejectedDocumentException;
import findings.ingest.publish.LetterIntake;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

/** A document as the whole body of a request. */
final class DocumentBody {
    static final String UNSUPPORTED_TYPE = "unsupported-type";

    /** What may be a letter; what it is in truth is seen by its content. */
    private static final List<MediaType> TYPES = List.of(
            MediaType.APPLICATION_PDF,
            MediaType.APPLICATION_OCTET_STREAM,
            MediaType.APPLICATION_XHTML_XML,
            new MediaType("text"));

    private DocumentBody() {}

    /** Whether the body was sent as the fields of a form, as some clients do unasked. */
    static boolean isForm(HttpHeaders headers) {
        return MediaType.APPLICATION_FORM_URLENCODED.isCompatibleWith(headers.getContentType());
    }

    static RejectedDocumentException form() {
        return new RejectedDocumentException(
                UNSUPPORTED_TYPE,
                "The body was sent as a web form's fields. Send the document with the header"
                        + " 'Content-Type: application/pdf' (or text/html, text/plain, application/octet-stream), or as"
                        + " part 'file' of a multipart form.");
    }

    static void checkType(HttpHeaders headers) throws RejectedDocumentException {
        MediaType type = headers.getContentType();
        if (type != null && TYPES.stream().noneMatch(accepted -> accepted.includes(type))) {
            throw new RejectedDocumentException(
                    UNSUPPORTED_TYPE,
                    "A document of type " + type + " cannot be read. Send the letter as PDF, HTML or plain text.");
        }
    }

    static byte[] read(HttpServletRequest request) throws IOException, RejectedDocumentException {
        if (request.getContentLengthLong() > LetterIntake.LARGEST_DOCUMENT) {
            throw LetterIntake.tooLarge();
        }
        try (InputStream body = request.getInputStream()) {
            byte[] bytes = body.readNBytes(LetterIntake.LARGEST_DOCUMENT + 1);
            if (bytes.length > LetterIntake.LARGEST_DOCUMENT) {
                throw LetterIntake.tooLarge();
            }
            return bytes;
        }
    }
}
