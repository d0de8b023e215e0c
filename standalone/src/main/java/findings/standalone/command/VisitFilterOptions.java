package findings.standalone.command;

import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine.Option;

/** Which visits a command adds up. */
final class VisitFilterOptions {
    @Option(
            names = "--from",
            paramLabel = "DATE",
            description = "Only what a visit of this day or year, or later, spoke of; what came before still makes a"
                    + " concern an old one.")
    private String from;

    @Option(names = "--to", paramLabel = "DATE", description = "As it stood on this day, or at the end of this year.")
    private String to;

    @Option(names = "--kind", paramLabel = "KIND", description = "Only visits of this kind; several with commas.")
    private String kind;

    /** As parameters of a request, behind others. */
    Map<String, String> parameters(Map<String, String> others) {
        Map<String, String> parameters = new LinkedHashMap<>(others);
        parameters.putAll(new RequestParameters()
                .with("from", from)
                .with("to", to)
                .with("kind", kind)
                .toMap());
        return parameters;
    }
}
