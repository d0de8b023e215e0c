package findings.aggregator.table;

import findings.events.ClassifiedLetter;
import findings.events.Correction;
import findings.events.CouncilTrend;
import findings.events.identity.TrendId;
import java.util.List;
import java.util.Optional;

/**
 * The letters and the trends as they were last committed. Every method throws {@link TablesNotReadyException}
 * while they are being read.
 */
public interface Tables {

    /**
     * A letter by its id.
     *
     * @param letterId the letter's id
     * @return the letter, or empty where there is none of that id
     */
    Optional<ClassifiedLetter> letter(String letterId);

    /**
     * The facts of the letters on a council.
     *
     * @param councilId the council's id
     * @return its letters without their sentences, in the order of their ids
     */
    List<ClassifiedLetter> letterFacts(String councilId);

    /**
     * A trend by its id.
     *
     * @param id the trend's id
     * @return the trend, or empty where no letter spoke of it
     */
    Optional<CouncilTrend> trend(TrendId id);

    /**
     * The trends of a council.
     *
     * @param councilId the council's id
     * @return its trends, in the order of their ids
     */
    List<CouncilTrend> trends(String councilId);

    /**
     * All trends.
     *
     * @return the trends of all councils, in the order of their ids
     */
    List<CouncilTrend> trends();

    /**
     * All corrections that people made and did not take back.
     *
     * @return the corrections, in the order of their sentences' ids
     */
    List<Correction> corrections();
}
