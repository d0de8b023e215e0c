package findings.faults;

import static org.assertj.core.api.Assertions.assertThat;

import findings.events.kafka.StreamsSettings;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.util.FileSystemUtils;

/** What an aggregator knows that has lost its folder, on a real broker. */
class RestoreTest {
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    @Test
    void anAggregatorThatLostItsTablesLearnsFromTheChangelogWhatItHasCounted() throws Exception {
        List<MadeLetter> made = Script.letters(20, 14);
        MadeLetter withdrawn = made.get(0);
        String council = withdrawn.council().toLowerCase(Locale.UK) + ".";
        try (Brokers brokers = Brokers.start(1);
                Letters letters = new Letters(brokers.bootstrapServers())) {
            Services services = TestFolder.services("restore", brokers.bootstrapServers());
            Quiescence quiescence = new Quiescence(brokers.bootstrapServers(), List.of(StreamsSettings.AGGREGATOR));
            letters.sendClassified(made);
            Map<String, String> before;
            try (ChildProcess aggregator = services.aggregator("aggregator", 0)) {
                aggregator.start();
                quiescence.await(PATIENCE);
                before = Outcome.read(brokers.bootstrapServers()).trends();
                aggregator.kill();
                FileSystemUtils.deleteRecursively(services.state("aggregator"));

                // What it takes away now it can only know from the changelog: it has read all letters, and reads on.
                letters.withdrawClassified(withdrawn);
                aggregator.start();
                quiescence.await(PATIENCE);
            }

            Map<String, String> after = Outcome.read(brokers.bootstrapServers()).trends();
            assertThat(before.keySet()).anyMatch(trend -> trend.startsWith(council));
            before.keySet().removeIf(trend -> trend.startsWith(council));
            assertThat(after).isEqualTo(before).isNotEmpty();
        }
    }
}
