package findings.aggregator.testing;

import findings.aggregator.table.Tables;
import findings.aggregator.trend.LetterCount;
import findings.aggregator.trend.ThemeOrTopic;
import findings.aggregator.trend.TrendSummary;
import findings.events.ClassifiedLetter;
import findings.events.Correction;
import findings.events.CouncilTrend;
import findings.events.TrendVisit;
import findings.events.identity.TrendId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Tables in memory, as the aggregator would fill them from some letters. */
public final class TestTables implements Tables {
    private final Map<String, ClassifiedLetter> letters = new TreeMap<>();
    private final Map<String, CouncilTrend> trends = new TreeMap<>();

    private final List<Correction> corrections = new ArrayList<>();

    private TestTables() {}

    /** The tables that letters make. */
    public static TestTables of(LetterBuilder... letters) {
        TestTables tables = new TestTables();
        for (LetterBuilder letter : letters) {
            tables.add(letter.build());
        }
        return tables;
    }

    private void add(ClassifiedLetter letter) {
        letters.put(letter.getLetterId(), letter);
        LetterCount.of(letter).forEach((key, visit) -> {
            String id = new TrendId(letter.getCouncilId(), key.id()).toString();
            CouncilTrend before = trends.get(id);
            List<TrendVisit> visits = before == null ? new ArrayList<>() : new ArrayList<>(before.getVisits());
            visits.add(visit);
            trends.put(id, TrendSummary.of(letter.getCouncilId(), letter.getCouncilName(), key, visits));
        });
    }

    /** The trend of a theme or topic, which must be there. */
    public CouncilTrend trend(String council, ThemeOrTopic key) {
        return trend(new TrendId(council, key.id())).orElseThrow();
    }

    @Override
    public Optional<ClassifiedLetter> letter(String letterId) {
        return Optional.ofNullable(letters.get(letterId));
    }

    @Override
    public List<ClassifiedLetter> letterFacts(String councilId) {
        return letters.values().stream()
                .filter(letter -> letter.getCouncilId().equals(councilId))
                .map(letter -> ClassifiedLetter.newBuilder(letter)
                        .setSentences(List.of())
                        .build())
                .toList();
    }

    @Override
    public Optional<CouncilTrend> trend(TrendId id) {
        return Optional.ofNullable(trends.get(id.toString()));
    }

    @Override
    public List<CouncilTrend> trends(String councilId) {
        return trends.values().stream()
                .filter(trend -> trend.getCouncilId().equals(councilId))
                .toList();
    }

    @Override
    public List<CouncilTrend> trends() {
        return List.copyOf(trends.values());
    }

    @Override
    public List<Correction> corrections() {
        return List.copyOf(corrections);
    }

    /** The same tables with corrections. */
    public TestTables corrected(Correction... made) {
        corrections.addAll(List.of(made));
        return this;
    }
}
