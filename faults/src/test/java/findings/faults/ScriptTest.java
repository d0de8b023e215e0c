package findings.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ScriptTest {
    private static final long SEED = 5;

    @Test
    void theSameSeedMakesTheSameScript() {
        assertThat(Script.of(60, SEED)).isEqualTo(Script.of(60, SEED)).isNotEqualTo(Script.of(60, SEED + 1));
    }

    @Test
    void someLettersAreSentTwiceSomeReplacedAndSomeWithdrawnInTheEnd() {
        Map<String, List<Step>> lives =
                Script.of(200, SEED).steps().stream().collect(Collectors.groupingBy(Step::letterId));

        assertThat(lives).hasSize(200);
        assertThat(lives.values())
                .anyMatch(life -> life.size() > 1 && life.get(1).equals(life.get(0)))
                .anyMatch(life ->
                        life.size() > 1 && isFed(life.get(1)) && !life.get(1).equals(life.get(0)))
                .anyMatch(life -> life.get(life.size() - 1).withdraws());
    }

    @Test
    void ofSomeLettersPeopleSayWhatASentenceIsAndSomeTakeItBack() {
        List<Step> steps = Script.of(200, SEED).steps();

        assertThat(steps)
                .anyMatch(step -> step.corrects() && step.method().equals("PUT"))
                .anyMatch(step -> step.corrects() && step.method().equals("DELETE"));
        assertThat(steps)
                .filteredOn(Step::corrects)
                .allMatch(step -> step.path().startsWith("/api/corrections/" + step.letterId() + "."));
    }

    @Test
    void aWithdrawnLetterStaysWithdrawn() {
        Map<String, Boolean> withdrawn = new HashMap<>();
        for (Step step : Script.of(200, SEED).steps()) {
            assertThat(withdrawn.getOrDefault(step.letterId(), false))
                    .as(step.letterId())
                    .isFalse();
            withdrawn.put(step.letterId(), step.withdraws());
        }
    }

    private static boolean isFed(Step step) {
        return step.method().equals("POST");
    }
}
