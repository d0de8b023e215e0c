package findings.standalone.command;

import java.util.LinkedHashMap;
import java.util.Map;

/** The parameters of a request: those of which a value was given, in order. */
final class RequestParameters {
    private final Map<String, String> given = new LinkedHashMap<>();

    RequestParameters with(String name, String valueOrNull) {
        if (valueOrNull != null) {
            given.put(name, valueOrNull);
        }
        return this;
    }

    /** All of them, to which others can be put. */
    Map<String, String> toMap() {
        return new LinkedHashMap<>(given);
    }
}
