package findings.standalone.command;

import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine.Option;

/** Which findings a command is about. */
final class FindingFilterOptions {
    @Option(names = "--council", paramLabel = "C", description = "Only on this council: its id, name, alias or code.")
    private String council;

    @Option(names = "--theme", paramLabel = "T", description = "Only on this theme.")
    private String theme;

    @Option(names = "--topic", paramLabel = "T", description = "Only on this topic.")
    private String topic;

    @Option(
            names = "--polarity",
            paramLabel = "P",
            description = "Only strengths (strength) or areas for development (area); a sentence that is both is both.")
    private String polarity;

    @Option(names = "--kind", paramLabel = "KIND", description = "Only from this kind of visit.")
    private String kind;

    @Option(names = "--about", paramLabel = "WHOM", description = "Only about the council, partners or board.")
    private String about;

    @Option(names = "--from", paramLabel = "DATE", description = "Only from visits of this day or later.")
    private String from;

    @Option(names = "--to", paramLabel = "DATE", description = "Only from visits of this day or earlier.")
    private String to;

    /** As parameters of a request. */
    Map<String, String> parameters() {
        Map<String, String> parameters = new LinkedHashMap<>();
        put(parameters, "council", council);
        put(parameters, "theme", theme);
        put(parameters, "topic", topic);
        put(parameters, "polarity", polarity);
        put(parameters, "kind", kind);
        put(parameters, "about", about);
        put(parameters, "from", from);
        put(parameters, "to", to);
        return parameters;
    }

    private static void put(Map<String, String> parameters, String name, String valueOrNull) {
        if (valueOrNull != null) {
            parameters.put(name, valueOrNull);
        }
    }
}
