package findings.aggregator.query;

import findings.aggregator.table.TablesNotReadyException;
import java.net.URI;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/**
 * Errors as problem documents.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9457">RFC 9457: Problem Details for HTTP APIs</a>
 */
@RestControllerAdvice(basePackages = "findings.aggregator")
final class Problems extends ResponseEntityExceptionHandler {
    private static final String RETRY_AFTER_SECONDS = "2";

    @ExceptionHandler
    ProblemDetail unknownName(UnknownNameException e) {
        return problem(HttpStatus.NOT_FOUND, "unknown-name", "Not found", e);
    }

    @ExceptionHandler
    ProblemDetail badParameter(BadParameterException e) {
        return problem(HttpStatus.BAD_REQUEST, "bad-parameter", "Wrong parameter", e);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> notReady(TablesNotReadyException e) {
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                .header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS)
                .body(problem(HttpStatus.SERVICE_UNAVAILABLE, "not-ready", "Not ready yet", e));
    }

    private static ProblemDetail problem(HttpStatus status, String type, String title, Exception e) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, e.getMessage());
        problem.setType(URI.create("urn:findings:problem:" + type));
        problem.setTitle(title);
        return problem;
    }
}
