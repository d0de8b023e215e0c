package findings.ingest.api;

import findings.ingest.document.RejectedDocumentException;
import findings.ingest.publish.BrokerAwayException;
import findings.ingest.publish.LetterIntake;
import findings.ingest.worker.WorkerException;
import findings.service.problem.Problem;
import java.io.UncheckedIOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;

/** Says what was wrong in problem documents (RFC 9457), each with a {@code code} for programs. */
@RestControllerAdvice(assignableTypes = {LetterController.class, RereadController.class})
class LetterProblems {
    private static final Logger LOG = LoggerFactory.getLogger(LetterProblems.class);

    private static final String RETRY_AFTER_SECONDS = "5";

    @ExceptionHandler
    ResponseEntity<ProblemDetail> rejected(RejectedDocumentException e) {
        HttpStatus status = switch (e.code()) {
            case LetterIntake.TOO_LARGE -> HttpStatus.CONTENT_TOO_LARGE;
            case DocumentBody.UNSUPPORTED_TYPE -> HttpStatus.UNSUPPORTED_MEDIA_TYPE;
            default -> HttpStatus.UNPROCESSABLE_CONTENT;
        };
        return problem(status, "The document was rejected", e.code(), e.getMessage());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> tooLarge(MaxUploadSizeExceededException e) {
        return rejected(LetterIntake.tooLarge());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> noFile(MissingServletRequestPartException e) {
        return problem(
                HttpStatus.BAD_REQUEST,
                "The form holds no document",
                "no-file",
                "the form has no part 'file'; send the document as that");
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> brokenForm(MultipartException e) {
        return problem(
                HttpStatus.BAD_REQUEST,
                "The form cannot be read",
                "broken-form",
                "the multipart form is broken: " + e.getMostSpecificCause().getMessage());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unknown(UnknownLetterException e) {
        return problem(HttpStatus.NOT_FOUND, "No such letter", "unknown-letter", e.getMessage());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> rereading(RereadingException e) {
        return problem(HttpStatus.CONFLICT, "Busy", "rereading", e.getMessage());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> brokerAway(BrokerAwayException e) {
        LOG.warn("answered 503: {}", e.getMessage());
        return tryAgain("The broker is away", "broker-away", e.getMessage());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> noWorker(WorkerException e) {
        LOG.error("answered 503", e);
        return tryAgain("No reader is free", "no-reader", e.getMessage());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> notKept(UncheckedIOException e) {
        LOG.error("answered 507", e);
        return problem(
                HttpStatus.INSUFFICIENT_STORAGE, "The original cannot be kept", "original-not-kept", e.getMessage());
    }

    private static ResponseEntity<ProblemDetail> tryAgain(String title, String code, String detail) {
        return new Problem(HttpStatus.SERVICE_UNAVAILABLE, code, title, detail)
                .with(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS)
                .answer();
    }

    private static ResponseEntity<ProblemDetail> problem(HttpStatus status, String title, String code, String detail) {
        return new Problem(status, code, title, detail).answer();
    }
}
