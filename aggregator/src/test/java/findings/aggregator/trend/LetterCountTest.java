package findings.aggregator.trend;

import static findings.aggregator.testing.LetterBuilder.letter;
import static org.assertj.core.api.Assertions.assertThat;

import findings.aggregator.testing.LetterBuilder;
import findings.events.ClassifiedLetter;
import findings.events.SourceRank;
import findings.events.Subject;
import findings.events.TrendVisit;
import findings.events.VisitKind;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class LetterCountTest {
    private static final ThemeOrTopic EDUCATION = ThemeOrTopic.theme("education");
    private static final ThemeOrTopic PLANS = ThemeOrTopic.topic("personal-education-plans");

    private final LetterBuilder letter = letter("ashmere", VisitKind.FOCUSED_VISIT, "2024-03-05");

    @Test
    void aFindingCountsUnderEachOfItsThemesAndTopics() {
        letter.area("Plans are late.", "education", "personal-education-plans", "virtual-school");

        assertThat(LetterCount.of(letter.build()).keySet())
                .containsExactly(EDUCATION, PLANS, ThemeOrTopic.topic("virtual-school"));
        assertThat(visit(PLANS).getAreas()).containsExactly(letter.lastId());
    }

    @Test
    void aVisitKnowsItsLetterKindDateAndSource() {
        letter.secondary().area("Plans are late.", "education");

        assertThat(visit(EDUCATION))
                .returns("ashmere.focused-visit.2024-03-05", TrendVisit::getLetterId)
                .returns(VisitKind.FOCUSED_VISIT, TrendVisit::getKind)
                .returns(LocalDate.of(2024, 3, 5), TrendVisit::getDate)
                .returns(SourceRank.SECONDARY, TrendVisit::getRank);
    }

    @Test
    void aSentenceThatIsBothCountsOnceAsEach() {
        letter.sentence(
                "Most plans are good, some are late.",
                s -> s.setStrength(true).setArea(true).setThemes(List.of("education")));

        assertThat(visit(EDUCATION).getStrengths()).containsExactly(letter.lastId());
        assertThat(visit(EDUCATION).getAreas()).containsExactly(letter.lastId());
        assertThat(visit(EDUCATION).getConcern()).isTrue();
    }

    @Test
    void aSentenceThatIsNeitherIsNotCounted() {
        letter.sentence("There are 40 children in care.", s -> s);

        assertThat(LetterCount.of(letter.build())).isEmpty();
    }

    @Test
    void whatIsSaidOfPartnersOrTheBoardIsNotCounted() {
        letter.sentence(
                "Police are late.",
                s -> s.setArea(true).setAbout(Subject.PARTNERS).setThemes(List.of("partnership")));
        letter.sentence(
                "The board is weak.",
                s -> s.setArea(true).setAbout(Subject.BOARD).setThemes(List.of("partnership")));

        assertThat(LetterCount.of(letter.build())).isEmpty();
    }

    @Test
    void aDoubtfulFindingIsListedApart() {
        letter.sentence("Plans vary.", s -> s.setArea(true).setUncertain(true).setThemes(List.of("education")));

        assertThat(visit(EDUCATION).getUncertain()).containsExactly(letter.lastId());
        assertThat(visit(EDUCATION).getAreas()).isEmpty();
        assertThat(visit(EDUCATION).getConcern()).isFalse();
    }

    @Test
    void aRepeatIsNotCountedTwice() {
        letter.area("Plans are late.", "education");
        String body = letter.lastId();
        letter.sentence(
                "Plans are too late.", s -> s.setArea(true).setRepeats(body).setThemes(List.of("education")));

        assertThat(visit(EDUCATION).getAreas()).containsExactly(body);
    }

    @Test
    void aRepeatUnderTheImprovementListMakesAConcernOfWhatItRepeats() {
        letter.counts(3, 0, "education").area("Plans are late.", "education");
        String body = letter.lastId();
        letter.sentence(
                "The timeliness of plans.",
                s -> s.setArea(true)
                        .setImprovementListed(true)
                        .setRepeats(body)
                        .setThemes(List.of("education", "planning-review")));

        assertThat(visit(EDUCATION).getConcern()).isTrue();
        assertThat(visit(EDUCATION).getAreas()).containsExactly(body);
    }

    @Test
    void aRepeatCountsWhereWhatItRepeatsDoesNot() {
        letter.sentence("Plans vary.", s -> s.setArea(true).setUncertain(true).setThemes(List.of("education")));
        String doubtful = letter.lastId();
        letter.area("Reviews are late.", "planning-review");
        String body = letter.lastId();
        letter.sentence(
                "The quality of plans.",
                s -> s.setArea(true)
                        .setImprovementListed(true)
                        .setRepeats(doubtful)
                        .setThemes(List.of("education")));
        String listed = letter.lastId();
        letter.sentence(
                "The quality of all plans.",
                s -> s.setArea(true).setRepeats(doubtful).setThemes(List.of("education")));
        letter.sentence(
                "The timeliness of reviews and health assessments.",
                s -> s.setArea(true).setRepeats(body).setThemes(List.of("planning-review", "health")));

        assertThat(visit(EDUCATION).getAreas()).containsExactly(listed);
        assertThat(visit(EDUCATION).getImprovementListed()).isTrue();
        assertThat(visit(ThemeOrTopic.theme("planning-review")).getAreas()).containsExactly(body);
        assertThat(visit(ThemeOrTopic.theme("health")).getAreas()).containsExactly(letter.lastId());
    }

    @Test
    void oneStrengthAgainstOneAreaIsAConcern() {
        letter.counts(1, 1, "education");

        assertThat(visit(EDUCATION).getConcern()).isTrue();
    }

    @Test
    void fewerAreasThanStrengthsAreNoConcern() {
        letter.counts(2, 1, "education");

        assertThat(visit(EDUCATION).getConcern()).isFalse();
    }

    @Test
    void anAreaUnderTheImprovementListIsAConcernHoweverManyStrengthsThereAre() {
        letter.counts(9, 0, "education")
                .sentence(
                        "The timeliness of plans.",
                        s -> s.setArea(true).setImprovementListed(true).setThemes(List.of("education")));

        assertThat(visit(EDUCATION).getImprovementListed()).isTrue();
        assertThat(visit(EDUCATION).getConcern()).isTrue();
    }

    @Test
    void aStrengthUnderTheImprovementListIsNoConcern() {
        letter.sentence(
                "Plans have improved.",
                s -> s.setStrength(true).setImprovementListed(true).setThemes(List.of("education")));

        assertThat(visit(EDUCATION).getConcern()).isFalse();
    }

    @Test
    void aLetterWithoutSentencesSaysNothing() {
        assertThat(LetterCount.of(letter.build())).isEmpty();
    }

    private TrendVisit visit(ThemeOrTopic key) {
        ClassifiedLetter classified = letter.build();
        return LetterCount.of(classified).get(key);
    }
}
