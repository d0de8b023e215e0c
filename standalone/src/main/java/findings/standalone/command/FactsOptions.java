package findings.standalone.command;

import findings.events.EnumId;
import findings.events.VisitKind;
import findings.ingest.facts.FactFields;
import findings.ingest.facts.GivenFacts;
import java.time.LocalDate;
import java.util.Map;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** The facts that can be given along with documents; they win over what the documents say. */
final class FactsOptions {
    @Option(names = "--council", paramLabel = "COUNCIL", description = "The council's name, alias or id.")
    private String council;

    @Option(
            names = "--kind",
            paramLabel = "KIND",
            converter = KindConverter.class,
            description =
                    "The kind of visit: ilacs-standard, ilacs-short, focused-visit, monitoring-visit, jtai, sif or"
                            + " other.")
    private VisitKind kind;

    @Option(names = "--visited", paramLabel = "DATE", description = "The first day of the visit, as 2018-10-29.")
    private LocalDate visited;

    @Option(names = "--visited-to", paramLabel = "DATE", description = "The last day of the visit.")
    private LocalDate visitedTo;

    @Option(names = "--published", paramLabel = "DATE", description = "The day of publication.")
    private LocalDate published;

    @Option(
            names = "--source",
            paramLabel = "ADDRESS",
            description = "The public address of the original, to which every finding then leads.")
    private String source;

    /** The kinds as interfaces write them. */
    static final class KindConverter implements ITypeConverter<VisitKind> {
        @Override
        public VisitKind convert(String value) {
            return EnumId.parse(VisitKind.class, value)
                    .orElseThrow(() -> new TypeConversionException("'" + value + "' is no kind of visit; it is one of"
                            + " ilacs-standard, ilacs-short, focused-visit, monitoring-visit, jtai, sif, other"));
        }
    }

    GivenFacts given() {
        return new GivenFacts(council, kind, visited, visitedTo, published, source);
    }

    /** The same as parameters of an HTTP request. */
    Map<String, String> parameters() {
        return FactFields.write(given());
    }
}
