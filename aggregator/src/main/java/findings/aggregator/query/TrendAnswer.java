package findings.aggregator.query;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import findings.aggregator.csv.CsvTable;
import findings.aggregator.csv.Tabular;
import java.util.List;

/**
 * One trend of a council with the sentences behind its figures.
 *
 * @param trend the trend
 * @param lineage what the council was made of, and became
 * @param judgements what its visits judged, in order of date
 */
record TrendAnswer(
        @JsonUnwrapped TrendView trend, @JsonUnwrapped Lineage lineage, List<JudgedVisit> judgements)
        implements Tabular {

    @Override
    public CsvTable toTable() {
        return TrendTable.ofFindings(trend);
    }
}
