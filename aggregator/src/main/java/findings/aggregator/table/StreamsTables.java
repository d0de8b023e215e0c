package findings.aggregator.table;

import findings.events.ClassifiedLetter;
import findings.events.Correction;
import findings.events.CouncilTrend;
import findings.events.identity.TrendId;
import findings.events.kafka.KafkaTopic;
import findings.events.kafka.SchemaDirectory;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.kafka.streams.KafkaStreams;

/** The letters, trends and corrections of {@link TablesTopology}. */
public final class StreamsTables implements Tables {
    private final CommittedTable<ClassifiedLetter> letters;
    private final CommittedTable<CouncilTrend> trends;
    private final CommittedTable<Correction> corrections;

    /**
     * Tables of a running topology.
     *
     * @param streams what runs {@link TablesTopology}; empty before it is started
     * @param schemas where other writers' schemas are found
     */
    public StreamsTables(Supplier<Optional<KafkaStreams>> streams, SchemaDirectory schemas) {
        letters = new CommittedTable<>(streams, KafkaTopic.CLASSIFIED_LETTERS, ClassifiedLetter.class, schemas);
        trends = new CommittedTable<>(streams, KafkaTopic.COUNCIL_TRENDS, CouncilTrend.class, schemas);
        corrections = new CommittedTable<>(streams, KafkaTopic.CORRECTIONS, Correction.class, schemas);
    }

    @Override
    public Optional<ClassifiedLetter> letter(String letterId) {
        return letters.get(letterId);
    }

    @Override
    public List<ClassifiedLetter> letterFacts(String councilId) {
        return letters.startingWith(LetterFacts.keysOf(councilId));
    }

    @Override
    public Optional<CouncilTrend> trend(TrendId id) {
        return trends.get(id.toString());
    }

    @Override
    public List<CouncilTrend> trends(String councilId) {
        return trends.startingWith(councilId + ".");
    }

    @Override
    public List<CouncilTrend> trends() {
        return trends.all();
    }

    @Override
    public List<Correction> corrections() {
        return corrections.all();
    }
}
