package findings.classifier.sentence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SentenceSplitterTest {
    private final SentenceSplitter splitter = new SentenceSplitter();

    @Test
    void aBlockIsSplitBehindFullStopsAndQuestionAndExclamationMarks() {
        assertThat(splitter.split("Plans are weak. Who checks them? Nobody! That must change."))
                .containsExactly("Plans are weak.", "Who checks them?", "Nobody!", "That must change.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Partners, e.g. The Haven, take part.",
                "Most services (i.e. Early Help) are known.",
                "The strategy of Dr Marsh and Cllr. Reed is clear.",
                "The lead is Dr. Marsh of Ashmere.",
                "Duties under s. 47 and No. 3 of the list are met.",
                "Figures rose by 2.5 per cent.",
                "The director, J. Smith, left.",
                "Support by J.R. Smith is valued.",
                "Children ask ‘why?’ and get an answer.",
                "A wait of three … five weeks is common."
            })
    void aFullStopWithinASentenceDoesNotEndIt(String sentence) {
        assertThat(splitter.split(sentence)).containsExactly(sentence);
    }

    @Test
    void aFootnoteMarkStaysWithItsSentence() {
        assertThat(splitter.split("Thresholds are known.2 Referrals are screened on the day.12"))
                .containsExactly("Thresholds are known.2", "Referrals are screened on the day.12");
    }

    @Test
    void aClosingQuotationMarkOrBracketStaysWithItsSentence() {
        assertThat(splitter.split("A child said, ‘I am heard.’ Staff listen. (Not all do.) This is known."))
                .containsExactly("A child said, ‘I am heard.’", "Staff listen.", "(Not all do.)", "This is known.");
    }

    @Test
    void aSentenceMayStartWithAFigureOrAnOpeningMark() {
        assertThat(splitter.split("Visits are late. 14 children waited. ‘Staying put’ is used."))
                .containsExactly("Visits are late.", "14 children waited.", "‘Staying put’ is used.");
    }

    @Test
    void anAbbreviationThatMayEndASentenceEndsItBeforeACapital() {
        assertThat(splitter.split("The team works until 10 p.m. Calls are answered."))
                .containsExactly("The team works until 10 p.m.", "Calls are answered.");
    }

    @Test
    void aBracketedRemarkBehindASentenceStaysWithIt() {
        assertThat(splitter.split("Plans are weak. (Recommendation) Staff know it."))
                .containsExactly("Plans are weak. (Recommendation)", "Staff know it.");
    }

    @Test
    void bracketsThatASentenceOpensOnItsWayAreNotSplit() {
        assertThat(splitter.split("Plans are late (Page 3, paragraph 7. Page 4, paragraph 9). (Some are not. Few.)"))
                .containsExactly(
                        "Plans are late (Page 3, paragraph 7. Page 4, paragraph 9).", "(Some are not.", "Few.)");
    }

    @Test
    void aSentenceEndsWhereTheSpaceBehindItsFullStopIsMissing() {
        assertThat(splitter.split("Plans are good.They are kept at www.ashmere.gov.uk."))
                .containsExactly("Plans are good.", "They are kept at www.ashmere.gov.uk.");
    }

    @Test
    void aStrayFullStopIsNoSentence() {
        assertThat(splitter.split(". Most plans are good.")).containsExactly("Most plans are good.");
    }

    @Test
    void anEmptyBlockHasNoSentences() {
        assertThat(splitter.split("  ")).isEqualTo(List.of());
    }
}
