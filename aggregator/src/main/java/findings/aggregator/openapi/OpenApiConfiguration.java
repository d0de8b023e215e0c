package findings.aggregator.openapi;

import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.QueryParameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.PropertySource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;
import org.springframework.http.HttpStatus;

/**
 * The description of the HTTP interface at {@code /api/openapi}. What its operations and parameters mean, with an
 * example of each, stands in {@code texts.properties}.
 */
@Configuration(proxyBeanMethods = false)
@PropertySource("classpath:findings/aggregator/openapi/springdoc.properties")
@Import(TableFormats.class)
public class OpenApiConfiguration {
    private static final String FOLDER = "findings/aggregator/openapi/";
    private static final String KEY = "key";
    private static final String PROBLEM = "Problem";

    /** Schemas of what is written otherwise, tables as text and streams as events, or sent otherwise. */
    private static final Set<String> UNUSED_SCHEMAS = Set.of(
            "FindingsTable", "SseEmitter", "HttpHeaders", "ContentDisposition", "HttpMethod", "HttpRange", "MediaType");

    @Bean
    OpenApiCustomizer queryDescriptions() throws IOException {
        Properties texts = PropertiesLoaderUtils.loadProperties(new ClassPathResource(FOLDER + "texts.properties"));
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
        api.setServers(List.of(new Server().url("/").description(texts.getProperty("server"))));
        api.setSecurity(List.of(new SecurityRequirement(), new SecurityRequirement().addList(KEY)));
        api.getComponents()
                .addSecuritySchemes(
                        KEY,
                        new SecurityScheme()
                                .type(SecurityScheme.Type.HTTP)
                                .scheme("bearer")
                                .description(texts.getProperty("key")))
                .addSchemas(PROBLEM, problem(texts));
        UNUSED_SCHEMAS.forEach(api.getComponents().getSchemas()::remove);
        api.getPaths().forEach((path, item) -> describe(path, item, texts));
    }

    private static void describe(String path, PathItem item, Properties texts) {
        for (Map.Entry<PathItem.HttpMethod, Operation> entry :
                item.readOperationsMap().entrySet()) {
            String method = entry.getKey().name().toLowerCase(Locale.ROOT);
            Operation operation = entry.getValue();
            text(texts, method + " " + path).ifPresent(operation::setSummary);
            operation.setTags(List.of(path.split("/")[2]));
            operation.setOperationId(method + path.replaceAll("[^A-Za-z]+", "-").replaceAll("-$", ""));
            text(texts, method + " " + path + ".query").ifPresent(names -> operation.setParameters(inQuery(names)));
            if (operation.getParameters() != null) {
                operation.getParameters().forEach(parameter -> describe(path, parameter, texts));
            }
            operation.getResponses().addApiResponse("4XX", wrong(texts));
            text(texts, method + " " + path + ".status").ifPresent(status -> succeedsWith(operation, status));
            addExamples(operation, method + " " + path, texts);
        }
    }

    /** Parameters that a controller takes as a whole, whatever their names. */
    private static List<Parameter> inQuery(String names) {
        return Arrays.stream(names.split(","))
                .<Parameter>map(name -> new QueryParameter().name(name).schema(new StringSchema()))
                .toList();
    }

    private static void succeedsWith(Operation operation, String code) {
        HttpStatus status = HttpStatus.valueOf(Integer.parseInt(code));
        ApiResponse response = operation.getResponses().remove("200").description(status.getReasonPhrase());
        operation
                .getResponses()
                .addApiResponse(code, status == HttpStatus.NO_CONTENT ? response.content(null) : response);
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

    /** Bodies and answers whose examples stand in files of their own, named in the texts. */
    private static void addExamples(Operation operation, String name, Properties texts) {
        text(texts, name + ".body").ifPresent(file -> {
            Content sent = operation.getRequestBody().getContent();
            if (file.endsWith(".txt")) {
                sent.addMediaType(
                        "text/plain", new MediaType().schema(new StringSchema()).example(example(file)));
            } else {
                sent.values().forEach(content -> content.setExample(example(file)));
            }
        });
        text(texts, name + ".answer")
                .ifPresent(file -> operation.getResponses().entrySet().stream()
                        .filter(response -> response.getKey().startsWith("2"))
                        .flatMap(response -> response.getValue().getContent().values().stream())
                        .forEach(content ->
                                content.schema(contentSchema(content)).setExample(example(file))));
    }

    private static Schema<?> contentSchema(MediaType content) {
        boolean unused = content.getSchema() == null
                || UNUSED_SCHEMAS.stream()
                        .anyMatch(name -> ("#/components/schemas/" + name)
                                .equals(content.getSchema().get$ref()));
        return unused ? new StringSchema() : content.getSchema();
    }

    /** JSON as a document, anything else as text. */
    private static Object example(String file) {
        try {
            String text = new ClassPathResource(FOLDER + file).getContentAsString(StandardCharsets.UTF_8);
            return file.endsWith(".json") ? Json.mapper().readTree(text) : text;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ApiResponse wrong(Properties texts) {
        return new ApiResponse()
                .description(texts.getProperty("problem"))
                .content(new Content()
                        .addMediaType(
                                "application/problem+json", new MediaType().schema(new Schema<>().$ref(PROBLEM))));
    }

    private static Schema<?> problem(Properties texts) {
        Schema<Object> problem = new ObjectSchema();
        for (String field : List.of("type", "title", "detail", "instance", "code")) {
            problem.addProperty(field, new StringSchema().description(texts.getProperty("problem." + field)));
        }
        return problem.addProperty("status", new IntegerSchema().description(texts.getProperty("problem.status")));
    }

    private static Optional<String> text(Properties texts, String key) {
        return Optional.ofNullable(texts.getProperty(key));
    }
}
