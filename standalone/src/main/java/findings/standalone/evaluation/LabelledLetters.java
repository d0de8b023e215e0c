package findings.standalone.evaluation;

import findings.classifier.letter.LetterClassifier;
import findings.classifier.model.SentenceInContext;
import findings.classifier.model.label.LabelledSentence;
import findings.classifier.model.label.Reading;
import findings.events.Letter;
import findings.events.council.CouncilRegister;
import findings.ingest.document.Document;
import findings.ingest.document.RejectedDocumentException;
import findings.ingest.facts.GivenFacts;
import findings.ingest.letter.LetterReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;

/** The documents of labelled sentences, read as the pipeline reads them. */
public final class LabelledLetters {
    private final Map<String, List<LabelledSentence>> byDocument;
    private final Path folder;
    private final LetterReader reader = new LetterReader(CouncilRegister.england());

    /**
     * For labelled sentences.
     *
     * @param sentences the labelled sentences
     * @param folder the folder that their documents' names are paths in
     */
    public LabelledLetters(List<LabelledSentence> sentences, Path folder) {
        byDocument = LabelledSentence.byDocument(sentences);
        this.folder = folder;
    }

    /** The labelled sentences by document, those of one in order. */
    Map<String, List<LabelledSentence>> byDocument() {
        return byDocument;
    }

    /**
     * Reads a document.
     *
     * @param name its name
     * @return the letter
     * @throws IOException where it is not there
     * @throws RejectedDocumentException where it is not taken as a letter
     */
    Letter read(String name) throws IOException, RejectedDocumentException {
        Path file = folder.resolve(name);
        Document document = new Document(file.getFileName().toString(), Files.readAllBytes(file));
        return reader.read(document, GivenFacts.NONE).letter();
    }

    /**
     * Reads all documents and finds the labelled sentences in them by their text.
     *
     * @return the readings by document
     * @throws IOException where a document is not there
     * @throws RejectedDocumentException where one is not taken as a letter
     */
    public Map<String, Reading> readings() throws IOException, RejectedDocumentException {
        Map<String, Reading> readings = new TreeMap<>();
        for (Map.Entry<String, List<LabelledSentence>> document : byDocument.entrySet()) {
            List<SentenceInContext> sentences = LetterClassifier.sentences(read(document.getKey()));
            SentenceMatch match = new SentenceMatch(
                    sentences.stream().map(SentenceInContext::text).toList());
            Map<String, Integer> places = new HashMap<>();
            for (LabelledSentence sentence : document.getValue()) {
                OptionalInt place = match.find(sentence.sentence().text());
                place.ifPresent(found -> places.put(sentence.id(), found));
            }
            readings.put(document.getKey(), new Reading(sentences, places));
        }
        return readings;
    }
}
