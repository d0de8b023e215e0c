package findings.classifier.model.training;

import static org.assertj.core.api.Assertions.assertThat;

import findings.classifier.model.FindingModel;
import findings.classifier.model.Labels;
import findings.classifier.model.SentenceInContext;
import findings.classifier.model.SentenceKind;
import findings.classifier.model.label.LabelledSentence;
import findings.classifier.model.label.Reading;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ModelTrainingTest {
    private static final int DOCUMENTS = 10;
    private static final List<String> SERVICES =
            List.of("caseloads", "visits", "plans", "assessments", "records", "reviews");

    @Test
    void theSameSentencesGiveTheSameBytes() throws IOException {
        byte[] first = bytes(learn());
        byte[] second = bytes(learn());

        assertThat(second).isEqualTo(first);
    }

    @Test
    void aModelThatWasWrittenAndReadBackSaysTheSame() throws IOException {
        FindingModel model = learn();

        FindingModel read = FindingModel.read(new ByteArrayInputStream(bytes(model)));

        List<SentenceInContext> document =
                document(0).stream().map(LabelledSentence::sentence).toList();
        assertThat(read.version()).isEqualTo(model.version());
        assertThat(polarities(read.label(document))).isEqualTo(polarities(model.label(document)));
    }

    @Test
    void whatAllSentencesOfAKindShareIsLearned() {
        FindingModel model = learn();

        List<Labels> labels = model.label(List.of(
                sentence("In Calderwick, visits are good and timely.", 0),
                sentence("In Calderwick, visits are poor and late.", 20)));

        assertThat(labels.get(0).strength()).isTrue();
        assertThat(labels.get(1).area()).isTrue();
    }

    @Test
    void aDocumentAsItIsReadTeachesWhatItsLabelsDoNotHold() {
        List<LabelledSentence> sentences = new ArrayList<>();
        Map<String, Reading> readings = new HashMap<>();
        for (int d = 0; d < DOCUMENTS; d++) {
            List<SentenceInContext> read = new ArrayList<>();
            Map<String, Integer> places = new HashMap<>();
            for (String service : SERVICES) {
                for (String heading : List.of("Achievements", "Shortcomings")) {
                    int place = read.size();
                    LabelledSentence label = labelled(d, place, service, place % 2 == 0, place % 2 != 0);
                    sentences.add(label);
                    read.add(new SentenceInContext(label.sentence().text(), heading, SentenceKind.PARA, place));
                    places.put(label.id(), place);
                }
            }
            readings.put("letter " + d, new Reading(read, places));
        }

        FindingModel model =
                ModelTraining.learn(new Material(sentences, Map.of(), Map.of()).with(readings), line -> {});

        List<Labels> labels = model.label(List.of(
                new SentenceInContext("In Ashmere, visits", "Achievements", SentenceKind.PARA, 0),
                new SentenceInContext("In Ashmere, visits", "Shortcomings", SentenceKind.PARA, 20)));
        assertThat(labels.get(0).strength()).isTrue();
        assertThat(labels.get(0).area()).isFalse();
        assertThat(labels.get(1).area()).isTrue();
        assertThat(labels.get(1).strength()).isFalse();
    }

    private static List<String> polarities(List<Labels> labels) {
        return labels.stream()
                .map(each -> each.strength() + " " + each.area() + " " + each.themes())
                .toList();
    }

    private static FindingModel learn() {
        List<LabelledSentence> sentences = new ArrayList<>();
        for (int d = 0; d < DOCUMENTS; d++) {
            sentences.addAll(document(d));
        }
        return ModelTraining.learn(new Material(sentences, Map.of(), Map.of()), line -> {});
    }

    private static byte[] bytes(FindingModel model) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        model.write(bytes);
        return bytes.toByteArray();
    }

    private static List<LabelledSentence> document(int number) {
        List<LabelledSentence> sentences = new ArrayList<>();
        for (String service : SERVICES) {
            sentences.add(labelled(number, sentences.size(), service + " are good and timely.", true, false));
            sentences.add(labelled(number, sentences.size(), service + " are poor and late.", false, true));
            sentences.add(labelled(number, sentences.size(), "There is a team for " + service + ".", false, false));
        }
        return sentences;
    }

    private static LabelledSentence labelled(int document, int position, String text, boolean strength, boolean area) {
        String theme = text.contains("caseloads") ? "workforce" : "planning-review";
        return new LabelledSentence(
                document + "-" + position,
                "letter " + document,
                sentence("In Ashmere, " + text, position),
                strength,
                area,
                strength || area ? List.of(theme) : List.of(),
                false);
    }

    private static SentenceInContext sentence(String text, int position) {
        return new SentenceInContext(text, "", SentenceKind.PARA, position);
    }
}
