package findings.aggregator.query;

import findings.aggregator.csv.CsvTable;
import findings.aggregator.csv.Tabular;
import java.util.List;

/**
 * A council's trends.
 *
 * @param council the council's id
 * @param councilName the council's name
 * @param trends its trends, in the order of the catalogue
 */
record TrendsAnswer(String council, String councilName, List<TrendView> trends) implements Tabular {

    @Override
    public CsvTable toTable() {
        return TrendTable.ofVisits(trends);
    }
}
