package findings.aggregator.openapi;

import findings.aggregator.csv.Tabular;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.List;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;

/** Says of each answer that is a table that it is given as comma-separated values too, and how to ask for them. */
@Component
final class TableFormats implements OperationCustomizer {
    private static final String CSV = "text/csv";
    private static final String FORMAT = "format";
    private static final String OK = Integer.toString(HttpStatus.OK.value());

    @Override
    public Operation customize(Operation operation, HandlerMethod method) {
        if (Tabular.class.isAssignableFrom(method.getReturnType().getParameterType())) {
            ApiResponse answer = operation.getResponses().computeIfAbsent(OK, status -> new ApiResponse());
            if (answer.getContent() == null) {
                answer.setContent(new Content());
            }
            answer.getContent().put(CSV, new MediaType().schema(new StringSchema()));
            operation.addParametersItem(new Parameter()
                    .in("query")
                    .name(FORMAT)
                    .schema(new StringSchema()._enum(List.of("json", "csv"))._default("json")));
        }
        return operation;
    }
}
