package findings.classifier.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import findings.events.theme.Theme;
import findings.events.theme.ThemeCatalogue;
import findings.events.theme.Topic;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TopicFinderTest {
    private final TopicFinder standard = new TopicFinder(ThemeCatalogue.standard());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Personal education plans are detailed.",
                "Each personal education plan has clear targets.",
                "A child's personal education plan's targets are vague.",
                "PEPs are completed on time.",
                "The quality of the PEP process varies.",
                "Personal-education plans (PEPs) lack ambition.",
                "PERSONAL EDUCATION PLANS LACK AMBITION",
                "PEPS ARE LATE",
                "Personal educational plans are weak."
            })
    void aPhraseCountsInAllItsSpellings(String sentence) {
        assertThat(standard.topics(sentence)).contains("personal-education-plans");
    }

    @Test
    void anAbbreviationCountsInCapitalsOnly() {
        assertThat(standard.topics("Managers give a pep talk.")).doesNotContain("personal-education-plans");
    }

    @Test
    void aPhraseIsWholeWords() {
        assertThat(standard.topics("PEPPER is served.")).isEmpty();
        assertThat(finder("neglect").topics("The negligence was plain.")).isEmpty();
    }

    @Test
    void typographicApostrophesAndHyphensMakeNoDifference() {
        assertThat(standard.topics("Children\u2019s wishes and feelings are heard."))
                .contains("wishes-and-feelings");
        assertThat(standard.topics("Return\u2011home interviews are late.")).contains("return-home-interviews");
        assertThat(standard.topics("Return \u2018home\u2019 interviews are late."))
                .contains("return-home-interviews");
    }

    @Test
    void supervisionIsThatOfStaffNotTheOrder() {
        assertThat(standard.topics("Supervision is regular and reflective.")).contains("supervision");
        assertThat(standard.topics("Supervision orders are used well."))
                .contains("supervision-orders")
                .doesNotContain("supervision");
    }

    @Test
    void aPhraseDoesNotReachAcrossAClause() {
        TopicFinder finder = finder("care plan");

        assertThat(finder.topics("In foster care, plans are late.")).isEmpty();
        assertThat(finder.topics("In foster care \u2013 plans aside \u2013 all is well."))
                .isEmpty();
        assertThat(finder.topics("Care-plans are late.")).containsExactly("topic");
    }

    @Test
    void aGapLetsOtherWordsStandBetween() {
        TopicFinder finder = finder("change of ..2 worker");

        assertThat(finder.topics("Changes of worker are few.")).hasSize(1);
        assertThat(finder.topics("Changes of their social worker are few.")).hasSize(1);
        assertThat(finder.topics("Changes of the very last social worker are few."))
                .isEmpty();
    }

    @Test
    void aWordInBracketsMayBeMissing() {
        TopicFinder finder = finder("return [to] home");

        assertThat(finder.topics("They return home.")).hasSize(1);
        assertThat(finder.topics("They return to home.")).hasSize(1);
        assertThat(finder.topics("They return to the home.")).isEmpty();
    }

    @Test
    void partsJoinedByAndMayStandAnywhere() {
        TopicFinder finder = finder("recruit/recruitment & social worker");

        assertThat(finder.topics("Social workers stay, and recruitment is brisk."))
                .hasSize(1);
        assertThat(finder.topics("Recruitment is brisk.")).isEmpty();
    }

    @Test
    void anExceptionBlocksOnlyWhatItOverlaps() {
        TopicFinder finder = finder("supervision", "! supervision order");

        assertThat(finder.topics("A supervision order was made.")).isEmpty();
        assertThat(finder.topics("Supervision is good, and a supervision order was made."))
                .hasSize(1);
    }

    @Test
    void anExceptionAnywhereBlocksTheWholeSentence() {
        TopicFinder finder = finder("supervision", "! & foster carer");

        assertThat(finder.topics("Foster carers are happy: support, supervision and training are good."))
                .isEmpty();
        assertThat(finder.topics("Supervision is good.")).hasSize(1);
    }

    @Test
    void theTopicsComeInTheOrderOfTheCatalogue() {
        assertThat(standard.topics("Caseloads are high, PEPs are late and thresholds are unclear."))
                .containsExactly("thresholds", "personal-education-plans", "caseloads");
    }

    @Test
    void anEmptySentenceHasNoTopics() {
        assertThat(standard.topics("")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"..2 worker", "worker ..2", "[worker]", "a b?", "worker ..2 [now]"})
    void aMalformedPhraseIsNamedWithItsTopic(String phrase) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> finder(phrase))
                .withMessageContaining("topic 'topic', phrase '" + phrase + "'");
    }

    private static TopicFinder finder(String... phrases) {
        List<String> positive = List.of(phrases).stream()
                .filter(phrase -> !phrase.startsWith("!"))
                .toList();
        List<String> negative = List.of(phrases).stream()
                .filter(phrase -> phrase.startsWith("!"))
                .map(phrase -> phrase.substring(1).strip())
                .toList();
        Topic topic = new Topic("topic", "Topic", "theme", positive, negative);
        return new TopicFinder(new ThemeCatalogue(List.of(new Theme("theme", "Theme", "all")), List.of(topic)));
    }
}
