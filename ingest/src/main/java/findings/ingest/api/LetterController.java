package findings.ingest.api;

import findings.ingest.document.Document;
import findings.ingest.document.FileName;
import findings.ingest.document.RejectedDocumentException;
import findings.ingest.facts.FactFields;
import findings.ingest.facts.GivenFacts;
import findings.ingest.publish.LetterIntake;
import findings.ingest.publish.LetterPublisher;
import findings.ingest.publish.Receipt;
import findings.service.access.Caller;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Takes letters in, and withdraws them. */
@RestController
@RequestMapping("/api/letters")
class LetterController {
    private static final String NAME = "name";

    private final LetterIntake intake;
    private final LetterPublisher publisher;

    LetterController(LetterIntake intake, LetterPublisher publisher) {
        this.intake = intake;
        this.publisher = publisher;
    }

    /** A document as part {@code file} of a form, the facts as its fields or in the query. */
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<LetterView> postForm(
            HttpServletRequest request,
            @RequestPart("file") MultipartFile file,
            @RequestParam Map<String, String> fields)
            throws IOException, RejectedDocumentException {
        Document document = new Document(fileName(fields, file.getOriginalFilename()), file.getBytes());
        String by = Caller.of(request).name();
        return take(document, facts(document, fields, by), by);
    }

    /** A document as the whole body, the facts in the query. */
    @PostMapping
    ResponseEntity<LetterView> postBody(
            HttpServletRequest request, @RequestHeader HttpHeaders headers, @RequestParam Map<String, String> fields)
            throws IOException, RejectedDocumentException {
        if (DocumentBody.isForm(headers)) {
            throw DocumentBody.form();
        }
        String disposed = headers.getContentDisposition().getFilename();
        Document document = new Document(fileName(fields, disposed), DocumentBody.read(request));
        String by = Caller.of(request).name();
        GivenFacts given = facts(document, fields, by);
        try {
            DocumentBody.checkType(headers);
        } catch (RejectedDocumentException e) {
            intake.reject(document, given, e, by);
            throw e;
        }
        return take(document, given, by);
    }

    @DeleteMapping("/{letterId}")
    ResponseEntity<Void> withdraw(HttpServletRequest request, @PathVariable String letterId) {
        if (!publisher.withdraw(letterId, Caller.of(request).name())) {
            throw new UnknownLetterException(letterId);
        }
        return ResponseEntity.noContent().build();
    }

    private ResponseEntity<LetterView> take(Document document, GivenFacts given, String by)
            throws RejectedDocumentException {
        Receipt receipt = intake.take(document, given, by);
        return ResponseEntity.status(receipt.outcome().changes() ? HttpStatus.CREATED : HttpStatus.OK)
                .location(URI.create("/api/letters/" + receipt.letter().getLetterId()))
                .body(LetterView.of(receipt));
    }

    private GivenFacts facts(Document document, Map<String, String> fields, String by)
            throws RejectedDocumentException {
        try {
            return FactFields.read(fields);
        } catch (RejectedDocumentException e) {
            intake.reject(document, GivenFacts.NONE, e, by);
            throw e;
        }
    }

    private static String fileName(Map<String, String> fields, String sentOrNull) {
        return FileName.plain(fields.getOrDefault(NAME, sentOrNull));
    }
}
