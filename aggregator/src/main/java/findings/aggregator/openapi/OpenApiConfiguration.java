package findings.aggregator.openapi;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.PropertySource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;

/**
 * The description of the HTTP interface at {@code /api/openapi}. What its operations and parameters mean, with an
 * example of each, stands in {@code texts.properties}.
 */
@Configuration(proxyBeanMethods = false)
@PropertySource("classpath:findings/aggregator/openapi/springdoc.properties")
public class OpenApiConfiguration {

    @Bean
    OpenApiCustomizer queryDescriptions() throws IOException {
        Properties texts = PropertiesLoaderUtils.loadProperties(
                new ClassPathResource("findings/aggregator/openapi/texts.properties"));
        return api -> describe(api, texts);
    }

    private static void describe(OpenAPI api, Properties texts) {
        api.setInfo(new Info()
                .title("Findings")
                .version("1")
                .description(texts.getProperty("info"))
                .license(new License()
                        .name("Apache License, Version 2.0")
                        .url("https://www.apache.org/licenses/LICENSE-2.0")));
        api.getPaths().forEach((path, item) -> describe(path, item, texts));
    }

    private static void describe(String path, PathItem item, Properties texts) {
        for (Map.Entry<PathItem.HttpMethod, Operation> entry :
                item.readOperationsMap().entrySet()) {
            String method = entry.getKey().name().toLowerCase(Locale.ROOT);
            Operation operation = entry.getValue();
            text(texts, method + " " + path).ifPresent(operation::setSummary);
            operation.setOperationId(method + path.replaceAll("[^A-Za-z]+", "-").replaceAll("-$", ""));
            if (operation.getParameters() != null) {
                operation.getParameters().forEach(parameter -> describe(path, parameter, texts));
            }
        }
    }

    /** A parameter may have another meaning, or example, on one path. */
    private static void describe(String path, Parameter parameter, Properties texts) {
        text(texts, path + " " + parameter.getName())
                .or(() -> text(texts, parameter.getName()))
                .ifPresent(parameter::setDescription);
        text(texts, path + " " + parameter.getName() + ".example")
                .or(() -> text(texts, parameter.getName() + ".example"))
                .ifPresent(parameter::setExample);
    }

    private static Optional<String> text(Properties texts, String key) {
        return Optional.ofNullable(texts.getProperty(key));
    }
}
