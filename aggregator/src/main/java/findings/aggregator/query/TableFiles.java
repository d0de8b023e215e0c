package findings.aggregator.query;

import findings.aggregator.csv.CsvConverter;
import org.springframework.core.MethodParameter;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;

/** Names tables as files, so that a browser saves them under a name that a spreadsheet opens. */
@RestControllerAdvice(basePackages = "findings.aggregator")
final class TableFiles implements ResponseBodyAdvice<Object> {
    private static final String ROOT = "/api/";

    @Override
    public boolean supports(MethodParameter method, Class<? extends HttpMessageConverter<?>> converter) {
        return converter == CsvConverter.class;
    }

    @Override
    public Object beforeBodyWrite(
            Object body,
            MethodParameter method,
            MediaType type,
            Class<? extends HttpMessageConverter<?>> converter,
            ServerHttpRequest request,
            ServerHttpResponse response) {
        response.getHeaders()
                .setContentDisposition(ContentDisposition.attachment()
                        .filename(fileName(request.getURI().getPath()))
                        .build());
        return body;
    }

    /** {@code /api/councils/leeds/trends} is named {@code councils-leeds-trends.csv}. */
    private static String fileName(String path) {
        String name = path.startsWith(ROOT) ? path.substring(ROOT.length()) : path;
        return name.replaceAll("[^A-Za-z0-9.]+", "-") + ".csv";
    }
}
