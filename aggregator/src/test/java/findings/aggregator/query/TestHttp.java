package findings.aggregator.query;

import findings.aggregator.csv.CsvConverter;
import java.util.List;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.accept.ContentNegotiationManager;
import org.springframework.web.accept.HeaderContentNegotiationStrategy;
import org.springframework.web.accept.ParameterContentNegotiationStrategy;

/** Asks a controller over HTTP without a server. */
final class TestHttp {
    private final MockMvcTester http;

    TestHttp(Object controller) {
        http = MockMvcTester.of(
                List.of(controller),
                builder -> builder.setControllerAdvice(new Problems())
                        .addInterceptors(new KnownParameters())
                        .setMessageConverters(new JacksonJsonHttpMessageConverter(), new CsvConverter())
                        .setContentNegotiationManager(
                                new ContentNegotiationManager(formats(), new HeaderContentNegotiationStrategy()))
                        .build());
    }

    MvcTestResult get(String path) {
        return http.get().uri(path).exchange();
    }

    MvcTestResult get(String path, MediaType accept) {
        return http.get().uri(path).accept(accept).exchange();
    }

    private static ParameterContentNegotiationStrategy formats() {
        ParameterContentNegotiationStrategy formats =
                new ParameterContentNegotiationStrategy(Map.of("csv", CsvConverter.TEXT_CSV));
        formats.setIgnoreUnknownExtensions(true);
        return formats;
    }
}
