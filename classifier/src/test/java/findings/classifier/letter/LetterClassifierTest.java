package findings.classifier.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import findings.classifier.model.FindingModel;
import findings.classifier.topic.TopicFinder;
import findings.events.ClassifiedLetter;
import findings.events.ClassifiedSentence;
import findings.events.Correction;
import findings.events.Subject;
import findings.events.VisitKind;
import findings.events.Weight;
import findings.events.theme.ThemeCatalogue;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LetterClassifierTest {
    private static final String STRENGTH =
            "Children make good progress because personal education plans are detailed and precise.";
    private static final String AREA = "Too many children wait too long for a social work assessment.";
    private static final String NEITHER = "The council is responsible for education in the area.";

    private final LetterClassifier classifier =
            new LetterClassifier(FindingModel.shipped(), new TopicFinder(ThemeCatalogue.standard()));

    @Test
    void everySentenceIsThereInOrderAndTheFindingsAmongThemAreLabelled() {
        ClassifiedLetter letter = classify(SampleLetter.of("ashmere", VisitKind.ILACS_SHORT, "2022-03-07")
                .para("Main findings", STRENGTH + " " + AREA)
                .para("About this visit", NEITHER));

        assertThat(letter.getSentences())
                .extracting(ClassifiedSentence::getText, ClassifiedSentence::getStrength, ClassifiedSentence::getArea)
                .containsExactly(tuple(STRENGTH, true, false), tuple(AREA, false, true), tuple(NEITHER, false, false));
        assertThat(letter.getSentences().get(0).getThemes()).startsWith("education");
        assertThat(letter.getSentences().get(0).getTopics()).contains("personal-education-plans");
        assertThat(letter.getSentences().get(1).getThemes()).startsWith("assessment");
        assertThat(letter.getSentences().get(2).getThemes()).isEmpty();
        assertThat(letter.getModelVersion())
                .isEqualTo(FindingModel.shipped().version())
                .isNotEmpty();
    }

    @Test
    void aPersonsCorrectionWinsOverTheModel() {
        SampleLetter sample = SampleLetter.of("ashmere", VisitKind.ILACS_SHORT, "2022-03-07")
                .para("Main findings", AREA)
                .para("About this visit", NEITHER);
        List<ClassifiedSentence> before = classify(sample).getSentences();

        ClassifiedLetter corrected = classifier.classify(
                sample.build(),
                List.of(
                        correction(before.get(0).getId(), false, false),
                        correction(before.get(1).getId(), true, false, "education")));

        assertThat(corrected.getSentences().get(0).getArea()).isFalse();
        assertThat(corrected.getSentences().get(0).getThemes()).isEmpty();
        assertThat(corrected.getSentences().get(1).getStrength()).isTrue();
        assertThat(corrected.getSentences().get(1).getThemes()).containsExactly("education");
        assertThat(corrected.getSentences()).allMatch(ClassifiedSentence::getCorrected);
        assertThat(corrected.getSentences().get(1).getConfidence()).isEqualTo(1);
    }

    @Test
    void aHeadingThatIsSetAsAQuestionInTheTextIsNoFinding() {
        ClassifiedLetter letter = classify(SampleLetter.of("ashmere", VisitKind.ILACS_SHORT, "2022-03-07")
                .para("Findings", AREA + " What needs to improve for care leavers?"));

        assertThat(letter.getSentences())
                .extracting(ClassifiedSentence::getArea, ClassifiedSentence::getStrength)
                .containsExactly(tuple(true, false), tuple(false, false));
    }

    @Test
    void theHeadingGivesTheWeight() {
        List<ClassifiedSentence> sentences = classify(SampleLetter.of("ashmere", VisitKind.FOCUSED_VISIT, "2019-05-14")
                        .bullet("Areas for priority action", AREA)
                        .bullet("What needs to improve in this area of social work practice", AREA)
                        .para("Headline findings", AREA)
                        .para("Case study: area for improvement", AREA)
                        .para("Findings", AREA))
                .getSentences();

        assertThat(sentences)
                .extracting(ClassifiedSentence::getWeight)
                .containsExactly(Weight.PRIORITY_ACTION, Weight.HEADLINE, Weight.HEADLINE, Weight.BODY, Weight.BODY);
        assertThat(sentences)
                .extracting(ClassifiedSentence::getImprovementListed)
                .containsExactly(true, true, false, false, false);
    }

    @Test
    void anItemInTheImprovementListIsAnAreaThatCounts() {
        ClassifiedSentence item = classify(SampleLetter.of("ashmere", VisitKind.ILACS_SHORT, "2022-03-07")
                        .bullet(
                                "What needs to improve",
                                "The quality of personal education plans for children in care."))
                .getSentences()
                .get(0);

        assertThat(item.getArea()).isTrue();
        assertThat(item.getStrength()).isFalse();
        assertThat(item.getUncertain()).isFalse();
    }

    @Test
    void whatTheVisitLookedAtIsNoFinding() {
        List<ClassifiedSentence> sentences = classify(SampleLetter.of(
                                "ashmere", VisitKind.MONITORING_VISIT, "2022-03-07")
                        .bullet("Areas covered by the visit", "children at risk of sexual and criminal exploitation")
                        .para("Overview", "Inspectors looked at the following areas of practice:")
                        .bullet("Overview", "the quality of supervision")
                        .para("Overview", AREA))
                .getSentences();

        assertThat(sentences).extracting(ClassifiedSentence::getArea).containsExactly(false, false, false, true);
        assertThat(sentences).extracting(ClassifiedSentence::getStrength).containsOnly(false);
    }

    @Test
    void aSummaryThatRepeatsTheBodySaysWhatItRepeats() {
        List<ClassifiedSentence> sentences = classify(SampleLetter.of("ashmere", VisitKind.SIF, "2015-01-20")
                        .para("Executive summary", "Too many children wait too long for their social work assessment.")
                        .para("Children who need help and protection", "Caseloads are too high in most teams. " + AREA))
                .getSentences();

        assertThat(sentences.get(0).getRepeats()).contains(sentences.get(2).getId());
        assertThat(sentences.get(1).getRepeats()).isEmpty();
        assertThat(sentences.get(2).getRepeats()).isEmpty();
    }

    @Test
    void theSafeguardingBoardAndPartnersAreNotTheCouncil() {
        assertThat(aboutIn(VisitKind.SIF, "The Local Safeguarding Children Board (LSCB)", AREA))
                .isEqualTo(Subject.BOARD);
        assertThat(aboutIn(
                        VisitKind.JTAI,
                        "Areas for improvement",
                        "Police officers do not always record the voice" + " of the child in their reports."))
                .isEqualTo(Subject.PARTNERS);
        assertThat(aboutIn(VisitKind.JTAI, "Areas for improvement", "Social workers and police do not share plans."))
                .isEqualTo(Subject.COUNCIL);
        assertThat(aboutIn(VisitKind.ILACS_SHORT, "Findings", "Police do not always attend strategy discussions."))
                .isEqualTo(Subject.COUNCIL);
    }

    @ParameterizedTest
    @CsvSource({
        "Officers do not routinely ask what a child has seen., PARTNERS",
        "Too often officers wait for a call before they act., PARTNERS",
        "Frontline officers have been trained., PARTNERS",
        "Independent reviewing officers do not challenge delay., COUNCIL",
        "Education welfare officers visit children at home., COUNCIL",
        "Senior officers meet every week., COUNCIL",
    })
    void officersInAJointLetterAreThePolicesUnlessItSaysWhoseElse(String sentence, Subject about) {
        assertThat(aboutIn(VisitKind.JTAI, "Findings", sentence)).isEqualTo(about);
        assertThat(aboutIn(VisitKind.ILACS_SHORT, "Findings", sentence)).isEqualTo(Subject.COUNCIL);
    }

    @ParameterizedTest
    @CsvSource({
        "The force does not record why it closes investigations., PARTNERS",
        "ASHFT does not check what its staff have learned., PARTNERS",
        "Police leaders know their services well., PARTNERS",
        "Leaders know their services well., COUNCIL",
        "For too many of those who go missing more than once in a month the police do not ask why., PARTNERS",
        "For too many of those who go missing more than once the police and social care do not ask why., COUNCIL",
        "Children are seen regularly at home and on their own and where it helps them in schools., COUNCIL",
        "The ASCB checks what agencies say of themselves., BOARD",
    })
    void whoActsInAJointLetterIsWhomItIsAbout(String sentence, Subject about) {
        assertThat(aboutIn(VisitKind.JTAI, "Findings", sentence)).isEqualTo(about);
    }

    @Test
    void aSentenceThatPointsBackIsAboutThatWhichTheOneBeforeItIsAbout() {
        ClassifiedLetter letter = classify(SampleLetter.of("ashmere", VisitKind.JTAI, "2018-02-05")
                .para(
                        "Findings",
                        "Midwives ask about life at home. This means that risk is seen early. "
                                + "However, they do not always write it down. Children are seen alone. "
                                + "This means that social workers know them.")
                .para("Findings", "They are proud of their work.")
                .para("Findings", "Midwives ask about life at home. This means that leaders know of risk.")
                .para("The Local Safeguarding Children Board", "Its audits are weak."));

        assertThat(letter.getSentences())
                .extracting(ClassifiedSentence::getAbout)
                .containsExactly(
                        Subject.PARTNERS,
                        Subject.PARTNERS,
                        Subject.PARTNERS,
                        Subject.COUNCIL,
                        Subject.COUNCIL,
                        Subject.COUNCIL,
                        Subject.PARTNERS,
                        Subject.COUNCIL,
                        Subject.BOARD);
    }

    private Subject aboutIn(VisitKind kind, String heading, String text) {
        return classify(SampleLetter.of("ashmere", kind, "2018-02-05").para(heading, text))
                .getSentences()
                .get(0)
                .getAbout();
    }

    private ClassifiedLetter classify(SampleLetter letter) {
        return classifier.classify(letter.build(), List.of());
    }

    private static Correction correction(String sentenceId, boolean strength, boolean area, String... themes) {
        return Correction.newBuilder()
                .setSentenceId(sentenceId)
                .setStrength(strength)
                .setArea(area)
                .setThemes(List.of(themes))
                .setAuthor("A. Reader")
                .setReason("it says so")
                .build();
    }
}
