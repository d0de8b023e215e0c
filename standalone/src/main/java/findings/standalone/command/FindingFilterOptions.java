package findings.standalone.command;

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
        return new RequestParameters()
                .with("council", council)
                .with("theme", theme)
                .with("topic", topic)
                .with("polarity", polarity)
                .with("kind", kind)
                .with("about", about)
                .with("from", from)
                .with("to", to)
                .toMap();
    }
}
