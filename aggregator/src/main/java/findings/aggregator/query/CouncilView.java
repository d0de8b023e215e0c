package findings.aggregator.query;

import com.fasterxml.jackson.annotation.JsonInclude;
import findings.aggregator.csv.CsvTable;
import findings.aggregator.csv.Tabular;
import findings.events.council.Council;
import java.util.ArrayList;
import java.util.List;

/**
 * A council. Its table has a row a letter, with what that judges.
 *
 * @param id the council's id
 * @param name the council's name
 * @param aliases other names by which documents call it
 * @param gssCode its statistical geography code
 * @param ofstedUrn the inspectorate's number
 * @param laCode the education department's number
 * @param region its region
 * @param type its type
 * @param neighbours the ids of its statistical neighbours, nearest first
 * @param predecessors the ids of the councils that were merged or split into it
 * @param successors the ids of the councils that took its place
 * @param letters its letters in order of date; null where they were not asked for
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record CouncilView(
        String id,
        String name,
        List<String> aliases,
        String gssCode,
        String ofstedUrn,
        String laCode,
        String region,
        String type,
        List<String> neighbours,
        List<String> predecessors,
        List<String> successors,
        List<LetterView> letters)
        implements Tabular {

    static CouncilView of(Council council, List<LetterView> lettersOrNull) {
        return new CouncilView(
                council.id(),
                council.name(),
                council.aliases(),
                council.gssCode(),
                council.ofstedUrn(),
                council.laCode(),
                council.region(),
                council.type(),
                council.neighbours(),
                council.predecessors(),
                council.successors(),
                lettersOrNull);
    }

    @Override
    public CsvTable toTable() {
        List<String> columns = new ArrayList<>(List.of("council", "councilName"));
        columns.addAll(LetterView.FACTS);
        return new CsvTable(columns, letters.stream().map(letter -> {
            List<Object> row = new ArrayList<>(List.of(id, name));
            row.addAll(letter.row());
            return row;
        }));
    }
}
