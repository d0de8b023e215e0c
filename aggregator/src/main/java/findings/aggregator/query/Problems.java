package findings.aggregator.query;

import findings.aggregator.table.TablesNotReadyException;
import findings.service.problem.Problem;
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
    private static final String RETRY_AFTER_SECONDS = "2";

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unknownName(UnknownNameException e) {
        return new Problem(HttpStatus.NOT_FOUND, "unknown-name", "Not found", e.getMessage()).answer();
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> badParameter(BadParameterException e) {
        return wrongParameter(e.getMessage()).answer();
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> notReady(TablesNotReadyException e) {
        return new Problem(HttpStatus.SERVICE_UNAVAILABLE, "not-ready", "Not ready yet", e.getMessage())
                .with(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS)
                .answer();
    }

    @Override
    protected ResponseEntity<Object> handleTypeMismatch(
            TypeMismatchException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        String name = e instanceof MethodArgumentTypeMismatchException argument ? argument.getName() : "a parameter";
        String right = e.getRequiredType() == boolean.class ? "true or false" : "a whole number";
        return answer(wrongParameter(name + " is '" + e.getValue() + "'; it must be " + right), headers);
    }

    @Override
    protected ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        String cause = e.getMostSpecificCause().getMessage().lines().findFirst().orElse("");
        return answer(
                new Problem(
                        HttpStatus.BAD_REQUEST,
                        "bad-body",
                        "Wrong body",
                        "the body is not the JSON document that /api/openapi describes: " + cause),
                headers);
    }

    /** What Spring itself refuses, in the same shape. */
    @Override
    protected ResponseEntity<Object> createResponseEntity(
            Object bodyOrNull, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        String detail = bodyOrNull instanceof ProblemDetail problem ? problem.getDetail() : null;
        return answer(
                Problem.of(
                        HttpStatus.valueOf(status.value()),
                        (detail == null ? "" : detail + " ") + "/api/openapi describes what can be asked for."),
                headers);
    }

    private static Problem wrongParameter(String detail) {
        return new Problem(HttpStatus.BAD_REQUEST, "bad-parameter", "Wrong parameter", detail);
    }

    private static ResponseEntity<Object> answer(Problem problem, HttpHeaders headers) {
        ResponseEntity<ProblemDetail> answer = problem.answer();
        return ResponseEntity.status(answer.getStatusCode())
                .headers(headers)
                .headers(answer.getHeaders())
                .body(answer.getBody());
    }
}
