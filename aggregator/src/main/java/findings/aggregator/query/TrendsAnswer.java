package findings.aggregator.query;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import findings.aggregator.csv.CsvTable;
import findings.aggregator.csv.Tabular;
import java.util.List;

/**
 * A council's trends.
 *
 * @param council the council's id
 * @param councilName the council's name
 * @param lineage what the council was made of, and became
 * @param judgements what its visits judged, in order of date
 * @param trends its trends, in the order of the catalogue
 */
record TrendsAnswer(
        String council,
        String councilName,
        @JsonUnwrapped Lineage lineage,
        List<JudgedVisit> judgements,
        List<TrendView> trends)
        implements Tabular {

    @Override
    public CsvTable toTable() {
        return TrendTable.ofVisits(trends);
    }
}
