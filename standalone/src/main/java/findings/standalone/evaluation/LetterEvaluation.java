package findings.standalone.evaluation;

import findings.classifier.letter.LetterClassifier;
import findings.classifier.model.FindingModel;
import findings.classifier.model.Labels;
import findings.classifier.model.evaluation.Judged;
import findings.classifier.model.label.LabelledSentence;
import findings.classifier.topic.TopicFinder;
import findings.events.ClassifiedSentence;
import findings.events.Letter;
import findings.events.theme.ThemeCatalogue;
import findings.ingest.document.RejectedDocumentException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * Labels as the pipeline gives them, from the documents themselves, compared with labels of the same sentences.
 *
 * @param judged the labelled sentences that were found, each with what the pipeline said of it
 * @param labelled how many sentences are labelled
 */
public record LetterEvaluation(List<Judged> judged, int labelled) {

    /**
     * Reads the documents of labelled sentences, labels them and compares.
     *
     * @param model the model
     * @param sentences the labelled sentences
     * @param documents the folder that their documents' names are paths in
     * @return what was said of those that were found
     * @throws IOException where a document is not there
     * @throws RejectedDocumentException where one is not taken as a letter
     */
    public static LetterEvaluation of(FindingModel model, List<LabelledSentence> sentences, Path documents)
            throws IOException, RejectedDocumentException {
        LabelledLetters letters = new LabelledLetters(sentences, documents);
        LetterClassifier classifier = new LetterClassifier(model, new TopicFinder(ThemeCatalogue.standard()));
        List<Judged> judged = new ArrayList<>();
        for (Map.Entry<String, List<LabelledSentence>> document :
                letters.byDocument().entrySet()) {
            Letter letter = letters.read(document.getKey());
            judged.addAll(compare(
                    document.getValue(), classifier.classify(letter, List.of()).getSentences()));
        }
        return new LetterEvaluation(List.copyOf(judged), sentences.size());
    }

    private static List<Judged> compare(List<LabelledSentence> labelled, List<ClassifiedSentence> read) {
        SentenceMatch match =
                new SentenceMatch(read.stream().map(ClassifiedSentence::getText).toList());
        List<Judged> judged = new ArrayList<>();
        for (LabelledSentence sentence : labelled) {
            OptionalInt place = match.find(sentence.sentence().text());
            if (place.isPresent()) {
                judged.add(new Judged(sentence, labels(read.get(place.getAsInt()))));
            }
        }
        return judged;
    }

    private static Labels labels(ClassifiedSentence sentence) {
        return new Labels(
                sentence.getStrength(),
                sentence.getArea(),
                sentence.getThemes(),
                sentence.getConfidence(),
                sentence.getPolarityConfidence());
    }

    /** The share of the labelled sentences that were found in the documents as they were read, 0 to 1. */
    public double matched() {
        return labelled == 0 ? 0 : judged.size() / (double) labelled;
    }
}
