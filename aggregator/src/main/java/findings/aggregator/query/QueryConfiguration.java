package findings.aggregator.query;

import findings.aggregator.csv.CsvConverter;
import java.util.List;
import java.util.Map;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverters;
import org.springframework.web.accept.HeaderContentNegotiationStrategy;
import org.springframework.web.accept.ParameterContentNegotiationStrategy;
import org.springframework.web.servlet.config.annotation.ContentNegotiationConfigurer;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The queries' part of a web application; it needs a {@code Tables} and a {@link Names}. */
@Configuration(proxyBeanMethods = false)
@Import({
    CouncilController.class,
    ComparisonController.class,
    ThemeController.class,
    LetterController.class,
    CorrectionController.class,
    Problems.class,
    Attribution.class,
    TableFiles.class
})
public class QueryConfiguration {

    /** Tables for {@code Accept: text/csv} and for {@code ?format=csv}. */
    @Bean
    WebMvcConfigurer queryFormats() {
        return new WebMvcConfigurer() {
            @Override
            public void configureContentNegotiation(ContentNegotiationConfigurer negotiation) {
                ParameterContentNegotiationStrategy parameter = new ParameterContentNegotiationStrategy(
                        Map.of("json", MediaType.APPLICATION_JSON, "csv", CsvConverter.TEXT_CSV));
                parameter.setParameterName(KnownParameters.FORMAT);
                parameter.setIgnoreUnknownExtensions(true); // refused in words by KnownParameters
                negotiation.strategies(List.of(parameter, new HeaderContentNegotiationStrategy()));
            }

            @Override
            public void addInterceptors(InterceptorRegistry interceptors) {
                interceptors.addInterceptor(new KnownParameters());
            }

            @Override
            public void configureMessageConverters(HttpMessageConverters.ServerBuilder converters) {
                // behind the others, so that JSON stays what is given where nothing is asked for
                converters.configureMessageConvertersList(all -> all.add(new CsvConverter()));
            }
        };
    }

    /** Tags by which clients ask whether an answer has changed. */
    @Bean
    FilterRegistrationBean<AnswerTags> queryTags() {
        FilterRegistrationBean<AnswerTags> tags = new FilterRegistrationBean<>(new AnswerTags());
        tags.addUrlPatterns("/api/councils", "/api/councils/*", "/api/themes", "/api/themes/*");
        tags.addUrlPatterns("/api/findings", "/api/findings/*", "/api/letters/*");
        return tags;
    }
}
