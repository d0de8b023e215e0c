package findings.classifier.model.training;

import findings.classifier.model.SentenceInContext;
import findings.classifier.model.label.LabelFile;
import findings.classifier.model.label.LabelledSentence;
import findings.classifier.model.label.Reading;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a model is learned from.
 *
 * @param labelled the labelled sentences
 * @param texts all sentences of the documents as the labels' source has them, by document, where known; those of other
 *     documents are not looked at
 * @param readings the documents as the pipeline reads them, by document, where they were read
 */
public record Material(
        List<LabelledSentence> labelled, Map<String, List<SentenceInContext>> texts, Map<String, Reading> readings) {

    public Material {
        labelled = List.copyOf(labelled);
        texts = Map.copyOf(texts);
        readings = Map.copyOf(readings);
    }

    /**
     * Reads labelled sentences and their documents' text.
     *
     * @param labels the labelled sentences
     * @param sentencesOrNull all sentences of the documents, for the neighbours of the labelled ones and the words;
     *     null for none
     * @param exceptOrNull labelled sentences of documents from which nothing may be learned; null for none
     * @return the material, without readings
     * @throws IOException where a file cannot be read
     */
    public static Material of(Path labels, Path sentencesOrNull, Path exceptOrNull) throws IOException {
        List<LabelledSentence> labelled = LabelFile.labelled(labels);
        Map<String, List<SentenceInContext>> texts =
                sentencesOrNull == null ? new HashMap<>() : LabelFile.documents(sentencesOrNull);
        if (exceptOrNull != null) {
            Set<String> excepted = LabelFile.labelled(exceptOrNull).stream()
                    .map(LabelledSentence::document)
                    .collect(Collectors.toSet());
            texts.keySet().removeAll(excepted);
            labelled.removeIf(each -> excepted.contains(each.document()));
        }
        return new Material(labelled, texts, Map.of());
    }

    /**
     * The same with the documents as the pipeline reads them.
     *
     * @param read the readings, by document
     * @return the material
     */
    public Material with(Map<String, Reading> read) {
        return new Material(labelled, texts, read);
    }
}
