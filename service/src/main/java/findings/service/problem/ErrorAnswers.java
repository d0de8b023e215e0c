package findings.service.problem;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Answers what no controller did: unknown paths, requests that the server gave up, and faults of the program. */
@RestController
public final class ErrorAnswers implements ErrorController {
    ErrorAnswers() {}

    @RequestMapping("${server.error.path:/error}")
    ResponseEntity<ProblemDetail> answer(HttpServletRequest request) {
        HttpStatus status = Optional.ofNullable(request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE))
                .map(code -> HttpStatus.resolve((Integer) code))
                .orElse(HttpStatus.NOT_FOUND);
        Object path = Optional.ofNullable(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI))
                .orElse(request.getRequestURI());
        return switch (status) {
            case NOT_FOUND ->
                problem(
                        status,
                        "unknown-path",
                        "there is nothing at " + path + "; /api/openapi describes what there is");
            case REQUEST_TIMEOUT ->
                problem(
                        status,
                        "too-slow",
                        "the body of the request did not arrive in time, and nothing was done; send it again when the"
                                + " connection is better (whoever runs this server can raise findings.limit.body-time)");
            case INTERNAL_SERVER_ERROR ->
                problem(status, "fault", "the program failed at this request; its log says where");
            default ->
                Problem.of(
                                status,
                                request.getMethod() + " " + path
                                        + " cannot be done so; /api/openapi describes what can")
                        .answer();
        };
    }

    private static ResponseEntity<ProblemDetail> problem(HttpStatus status, String code, String detail) {
        return new Problem(status, code, status.getReasonPhrase(), detail).answer();
    }
}
