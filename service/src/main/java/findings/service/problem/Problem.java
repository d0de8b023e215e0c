package findings.service.problem;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Why a request is not done, as a problem document.
 *
 * @param status the HTTP status
 * @param code a short code for programs, such as {@code no-key}; the document's type is made of it
 * @param title what is wrong, the same for all problems of this code
 * @param detail what is wrong with this request, and what to do
 * @param headers further headers of the answer, by name
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9457">RFC 9457: Problem Details for HTTP APIs</a>
 */
public record Problem(HttpStatus status, String code, String title, String detail, Map<String, String> headers) {
    private static final String TYPE = "urn:findings:problem:";
    private static final String CODE = "code";

    /** Copies the headers. */
    public Problem {
        headers = Map.copyOf(headers);
    }

    /**
     * A problem whose answer has no headers of its own.
     *
     * @param status the HTTP status
     * @param code a short code for programs
     * @param title what is wrong, the same for all problems of this code
     * @param detail what is wrong with this request, and what to do
     */
    public Problem(HttpStatus status, String code, String title, String detail) {
        this(status, code, title, detail, Map.of());
    }

    /**
     * A problem that its status says enough of: code and title are the status's own words.
     *
     * @param status the HTTP status
     * @param detail what is wrong with this request, and what to do
     * @return the problem
     */
    public static Problem of(HttpStatus status, String detail) {
        String title = status.getReasonPhrase();
        return new Problem(status, title.toLowerCase(Locale.ROOT).replace(' ', '-'), title, detail);
    }

    /**
     * The same with a header more.
     *
     * @param name the header's name, such as {@code Retry-After}
     * @param value its value
     * @return another problem
     */
    public Problem with(String name, String value) {
        Map<String, String> more = new TreeMap<>(headers);
        more.put(name, value);
        return new Problem(status, code, title, detail, more);
    }

    /**
     * As a controller answers it.
     *
     * @return the whole answer
     */
    public ResponseEntity<ProblemDetail> answer() {
        ProblemDetail document = ProblemDetail.forStatusAndDetail(status, detail);
        document.setType(URI.create(TYPE + code));
        document.setTitle(title);
        document.setProperty(CODE, code);
        ResponseEntity.BodyBuilder answer = ResponseEntity.status(status);
        headers.forEach(answer::header);
        return answer.contentType(MediaType.APPLICATION_PROBLEM_JSON).body(document);
    }

    /**
     * As a filter answers it, which no controller sees.
     *
     * @param response to write the whole answer to
     * @throws IOException where the client is gone
     */
    public void writeTo(HttpServletResponse response) throws IOException {
        ObjectNode document = JsonMapper.shared()
                .createObjectNode()
                .put("type", TYPE + code)
                .put("title", title)
                .put("status", status.value())
                .put("detail", detail)
                .put(CODE, code);
        byte[] body = JsonMapper.shared().writeValueAsBytes(document);
        response.setStatus(status.value());
        headers.forEach(response::setHeader);
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
