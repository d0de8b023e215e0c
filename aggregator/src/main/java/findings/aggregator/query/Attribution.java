package findings.aggregator.query;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;

/**
 * Gives every answer the attribution that the Open Government Licence asks for: in the headers, and in JSON as a field
 * too, so that it stays with the data.
 *
 * @see <a href="https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/">Open Government Licence</a>
 */
@RestControllerAdvice(basePackages = "findings.aggregator")
final class Attribution implements ResponseBodyAdvice<Object> {
    static final String HEADER = "Attribution";
    static final String TEXT = "Contains public sector information licensed under the Open Government Licence v3.0."
            + " Source: Ofsted, inspection letters and reports on children's services.";
    private static final String LICENCE =
            "<https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/>; rel=\"license\"";

    @Override
    public boolean supports(MethodParameter method, Class<? extends HttpMessageConverter<?>> converter) {
        return true;
    }

    @Override
    public Object beforeBodyWrite(
            Object body,
            MethodParameter method,
            MediaType type,
            Class<? extends HttpMessageConverter<?>> converter,
            ServerHttpRequest request,
            ServerHttpResponse response) {
        response.getHeaders().add(HttpHeaders.LINK, LICENCE);
        response.getHeaders().set(HEADER, TEXT);
        boolean json = MediaType.APPLICATION_JSON.isCompatibleWith(type);
        return json && !(body instanceof ProblemDetail) ? new Attributed(body, TEXT) : body;
    }

    /** An answer's own fields, and the attribution behind them. */
    private record Attributed(@JsonUnwrapped Object answer, String attribution) {}
}
