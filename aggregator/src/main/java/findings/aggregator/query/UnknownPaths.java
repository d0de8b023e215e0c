package findings.aggregator.query;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** Requests that are for no controller, as problem documents. */
@RestControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
final class UnknownPaths {
    private static final String SEE = "; /api/openapi describes what there is";

    @ExceptionHandler
    ProblemDetail nothingThere(NoResourceFoundException e, HttpServletRequest request) {
        return Problems.problem(
                HttpStatus.NOT_FOUND,
                "unknown-path",
                "Not found",
                "there is nothing at " + request.getRequestURI() + SEE);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> notSupported(HttpRequestMethodNotSupportedException e, HttpServletRequest request) {
        return ResponseEntity.status(HttpStatus.METHOD_NOT_ALLOWED)
                .headers(e.getHeaders())
                .body(Problems.problem(
                        HttpStatus.METHOD_NOT_ALLOWED,
                        "unknown-method",
                        "Method not allowed",
                        request.getRequestURI() + " does not take " + e.getMethod() + SEE));
    }
}
