package findings.aggregator.query;

import findings.aggregator.csv.CsvTable;
import findings.aggregator.csv.Tabular;
import java.util.Arrays;
import java.util.List;

/**
 * All councils.
 *
 * @param councils today's and former ones, by id
 */
record CouncilsAnswer(List<CouncilView> councils) implements Tabular {
    private static final List<String> COLUMNS = List.of(
            "id",
            "name",
            "aliases",
            "gssCode",
            "ofstedUrn",
            "laCode",
            "region",
            "type",
            "neighbours",
            "predecessors",
            "successors");

    @Override
    public CsvTable toTable() {
        return new CsvTable(
                COLUMNS,
                councils.stream()
                        .map(council -> Arrays.asList(
                                council.id(),
                                council.name(),
                                String.join("|", council.aliases()),
                                council.gssCode(),
                                council.ofstedUrn(),
                                council.laCode(),
                                council.region(),
                                council.type(),
                                council.neighbours(),
                                council.predecessors(),
                                council.successors())));
    }
}
