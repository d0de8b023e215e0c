package findings.aggregator.query;

import static findings.aggregator.testing.LetterBuilder.letter;
import static org.assertj.core.api.Assertions.assertThat;

import findings.aggregator.testing.FindingEvents;
import findings.events.ClassifiedLetter;
import findings.events.ClassifiedSentence;
import findings.events.Dimension;
import findings.events.FindingEvent;
import findings.events.Subject;
import findings.events.TrendChange;
import findings.events.VisitKind;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FindingFilterTest {
    private static final FindingFilter ALL =
            new FindingFilter(Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of());
    private static final ClassifiedLetter LETTER = letter("ashmere", VisitKind.SIF, "2015-02-02")
            .area("Too many plans are late.", "education", "personal-education-plans")
            .sentence(
                    "Plans are good, attendance is not.",
                    s -> s.setStrength(true).setArea(true).setThemes(List.of("education", "health")))
            .build();
    private static final ClassifiedSentence AREA = LETTER.getSentences().get(0);
    private static final ClassifiedSentence BOTH = LETTER.getSentences().get(1);
    private static final FindingEvent EVENT = FindingEvents.added(LETTER, AREA);
    private static final TrendChange CHANGE = TrendChange.newBuilder()
            .setCouncilId("ashmere")
            .setCouncilName("Ashmere")
            .setDimension(Dimension.TOPIC)
            .setId("personal-education-plans")
            .setLetterId(LETTER.getLetterId())
            .build();

    @Test
    void withoutAFilterEverythingMatches() {
        assertThat(ALL.matches(EVENT)).isTrue();
        assertThat(ALL.matches(CHANGE)).isTrue();
    }

    @Test
    void aFilterMatchesTheFindingBeforeOrAfter() {
        FindingEvent changed = FindingEvents.changed(
                LETTER,
                AREA,
                ClassifiedSentence.newBuilder(AREA)
                        .setThemes(List.of("workforce"))
                        .build());

        assertThat(themes("education").matches(changed)).isTrue();
        assertThat(themes("workforce").matches(changed)).isTrue();
        assertThat(themes("health").matches(changed)).isFalse();
        assertThat(themes("education").matches(FindingEvents.withdrawn(LETTER, AREA)))
                .isTrue();
    }

    @Test
    void eitherPolarityMatchesASentenceThatIsBoth() {
        FindingEvent both = FindingEvents.added(LETTER, BOTH);

        assertThat(polarity("strength").matches(both)).isTrue();
        assertThat(polarity("area").matches(both)).isTrue();
        assertThat(polarity("strength").matches(EVENT)).isFalse();
    }

    @Test
    void aChangeOfStatusHasNoPolarity() {
        assertThat(polarity("area").matches(CHANGE)).isFalse();
    }

    @Test
    void councilsTopicsKindsAndSubjectsAreHeldTo() {
        assertThat(new FindingFilter(
                                Set.of("ashmere"),
                                Set.of(),
                                Set.of("personal-education-plans"),
                                Set.of(),
                                Set.of(VisitKind.SIF),
                                Set.of(Subject.COUNCIL))
                        .matches(EVENT))
                .isTrue();
        assertThat(new FindingFilter(Set.of("calderwick"), Set.of(), Set.of(), Set.of(), Set.of(), Set.of())
                        .matches(EVENT))
                .isFalse();
        assertThat(new FindingFilter(Set.of(), Set.of(), Set.of("virtual-school"), Set.of(), Set.of(), Set.of())
                        .matches(CHANGE))
                .isFalse();
        assertThat(new FindingFilter(Set.of(), Set.of(), Set.of(), Set.of(), Set.of(VisitKind.JTAI), Set.of())
                        .matches(CHANGE))
                .isFalse();
        assertThat(new FindingFilter(Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(Subject.BOARD))
                        .matches(EVENT))
                .isFalse();
    }

    private static FindingFilter themes(String id) {
        return new FindingFilter(Set.of(), Set.of(id), Set.of(), Set.of(), Set.of(), Set.of());
    }

    private static FindingFilter polarity(String id) {
        return new FindingFilter(Set.of(), Set.of(), Set.of(), Set.of(id), Set.of(), Set.of());
    }
}
