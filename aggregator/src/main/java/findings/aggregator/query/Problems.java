package findings.aggregator.query;

import findings.aggregator.table.TablesNotReadyException;
import java.net.URI;
import org.springframework.beans.TypeMismatchException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/**
 * Errors as problem documents.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9457">RFC 9457: Problem Details for HTTP APIs</a>
 */
@RestControllerAdvice(basePackages = "findings.aggregator")
final class Problems extends ResponseEntityExceptionHandler {
    private static final String BAD_PARAMETER = "bad-parameter";
    private static final String WRONG_PARAMETER = "Wrong parameter";
    private static final String RETRY_AFTER_SECONDS = "2";

    @ExceptionHandler
    ProblemDetail unknownName(UnknownNameException e) {
        return problem(HttpStatus.NOT_FOUND, "unknown-name", "Not found", e);
    }

    @ExceptionHandler
    ProblemDetail badParameter(BadParameterException e) {
        return problem(HttpStatus.BAD_REQUEST, BAD_PARAMETER, WRONG_PARAMETER, e);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> notReady(TablesNotReadyException e) {
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                .header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS)
                .body(problem(HttpStatus.SERVICE_UNAVAILABLE, "not-ready", "Not ready yet", e));
    }

    @Override
    protected ResponseEntity<Object> handleTypeMismatch(
            TypeMismatchException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        String name = e instanceof MethodArgumentTypeMismatchException argument ? argument.getName() : "a parameter";
        String right = e.getRequiredType() == boolean.class ? "true or false" : "a whole number";
        return ResponseEntity.badRequest()
                .body(problem(
                        HttpStatus.BAD_REQUEST,
                        BAD_PARAMETER,
                        WRONG_PARAMETER,
                        name + " is '" + e.getValue() + "'; it must be " + right));
    }

    @Override
    protected ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return ResponseEntity.badRequest()
                .body(problem(
                        HttpStatus.BAD_REQUEST,
                        "bad-body",
                        "Wrong body",
                        "the body is not the JSON document that /api/openapi describes: "
                                + e.getMostSpecificCause()
                                        .getMessage()
                                        .lines()
                                        .findFirst()
                                        .orElse("")));
    }

    private static ProblemDetail problem(HttpStatus status, String type, String title, Exception e) {
        return problem(status, type, title, e.getMessage());
    }

    static ProblemDetail problem(HttpStatus status, String type, String title, String detail) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setType(URI.create("urn:findings:problem:" + type));
        problem.setTitle(title);
        return problem;
    }
}
