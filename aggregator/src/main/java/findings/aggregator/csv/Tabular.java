package findings.aggregator.csv;

/** An answer that can be given as a table too. */
public interface Tabular {

    /**
     * The answer as a table.
     *
     * @return the table; its rows can be read once
     */
    CsvTable toTable();
}
