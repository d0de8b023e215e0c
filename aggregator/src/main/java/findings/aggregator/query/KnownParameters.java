package findings.aggregator.query;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Refuses parameters that a query does not take: one that is misspelt would else ask for everything. */
final class KnownParameters implements HandlerInterceptor {
    static final String FORMAT = "format";
    static final Set<String> FORMATS = Set.of("json", "csv");
    private static final String PACKAGE = "findings.aggregator";

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method
                && method.getBeanType().getPackageName().startsWith(PACKAGE)) {
            check(request, known(method));
        }
        return true;
    }

    private static void check(HttpServletRequest request, Set<String> known) {
        for (String name : request.getParameterMap().keySet()) {
            if (!known.contains(name)) {
                throw new BadParameterException("there is no parameter '" + name + "'; " + request.getRequestURI()
                        + " takes " + String.join(", ", known));
            }
        }
        String format = request.getParameter(FORMAT);
        if (format != null && !FORMATS.contains(format)) {
            throw new BadParameterException("format is '" + format + "'; it must be json or csv");
        }
    }

    private static Set<String> known(HandlerMethod method) {
        Set<String> known = new TreeSet<>(Set.of(FORMAT));
        for (Parameter parameter : method.getMethod().getParameters()) {
            if (parameter.isAnnotationPresent(RequestParam.class)) {
                known.add(parameter.getName());
            } else if (parameter.isAnnotationPresent(ParameterObject.class)) {
                Arrays.stream(parameter.getType().getRecordComponents())
                        .forEach(component -> known.add(component.getName()));
            }
        }
        return known;
    }
}
