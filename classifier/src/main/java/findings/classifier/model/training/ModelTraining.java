package findings.classifier.model.training;

import findings.classifier.model.Decision;
import findings.classifier.model.FindingModel;
import findings.classifier.model.LinearLayer;
import findings.classifier.model.Outputs;
import findings.classifier.model.SentenceInContext;
import findings.classifier.model.features.DocumentWords;
import findings.classifier.model.features.FeatureExtractor;
import findings.classifier.model.features.FeatureKeys;
import findings.classifier.model.features.Vectoriser;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** Learns a model from labelled sentences. The same input gives the same bytes. */
public final class ModelTraining {
    private static final float[] GROUP_LENGTHS = {1f, 0.5f, 0.5f, 0.3f, 0.3f};
    private static final double COST = 1;
    private static final int PASSES = 12;

    private ModelTraining() {}

    /**
     * Learns a model and writes it.
     *
     * @param labels the labelled sentences
     * @param sentencesOrNull all sentences of the documents, for the neighbours of the labelled ones; null for none
     * @param exceptOrNull labelled sentences of documents from which nothing may be learned; null for none
     * @param output where the model goes
     * @throws IOException where a file cannot be read or written
     */
    public static void run(Path labels, Path sentencesOrNull, Path exceptOrNull, Path output) throws IOException {
        List<LabelledSentence> labelled = LabelFile.labelled(labels);
        Map<String, List<SentenceInContext>> documents =
                sentencesOrNull == null ? new HashMap<>() : LabelFile.documents(sentencesOrNull);
        if (exceptOrNull != null) {
            for (LabelledSentence sentence : LabelFile.labelled(exceptOrNull)) {
                documents.remove(sentence.document());
            }
        }
        FindingModel model = learn(labelled, documents);
        try (OutputStream out = Files.newOutputStream(output)) {
            model.write(out);
        }
    }

    static FindingModel learn(List<LabelledSentence> labelled, Map<String, List<SentenceInContext>> documents) {
        Map<String, List<LabelledSentence>> byDocument = new TreeMap<>();
        TreeSet<String> themes = new TreeSet<>();
        for (LabelledSentence sentence : labelled) {
            byDocument
                    .computeIfAbsent(sentence.document(), name -> new ArrayList<>())
                    .add(sentence);
            themes.addAll(sentence.themes());
        }
        Outputs outputs = new Outputs(List.copyOf(themes));
        List<LabelledSentence> order = new ArrayList<>();
        List<FeatureKeys> features = new ArrayList<>();
        List<Integer> numbers = new ArrayList<>();
        int number = 0;
        for (Map.Entry<String, List<LabelledSentence>> document : byDocument.entrySet()) {
            List<LabelledSentence> own = document.getValue();
            own.sort(Comparator.comparingInt(s -> s.sentence().position()));
            List<SentenceInContext> whole = documents.getOrDefault(
                    document.getKey(),
                    own.stream().map(LabelledSentence::sentence).toList());
            extract(own, whole, features);
            order.addAll(own);
            for (int i = 0; i < own.size(); i++) {
                numbers.add(number);
            }
            number++;
        }
        FeatureSelection selection = FeatureSelection.of(
                features, numbers.stream().mapToInt(Integer::intValue).toArray());
        Vectoriser vectoriser = new Vectoriser(selection.table(), selection.rarity(), GROUP_LENGTHS);
        Examples examples = new Examples(order.size());
        for (int i = 0; i < order.size(); i++) {
            vectoriser.read(features.get(i));
            examples.rows[i] = vectoriser.rows();
            examples.values[i] = vectoriser.values();
            examples.targets[i] = targets(order.get(i), outputs);
            examples.weights[i] = 1;
        }
        float[] weights = new LinearTrainer(outputs.size(), COST, PASSES)
                .train(examples, selection.table().size());
        LinearLayer linear =
                LinearLayer.of(selection.table(), selection.rarity(), GROUP_LENGTHS, outputs.size(), weights);
        return new FindingModel("1", outputs, linear, new Decision(3f, 4f, -0.1f, 0.8));
    }

    private static void extract(List<LabelledSentence> own, List<SentenceInContext> whole, List<FeatureKeys> features) {
        DocumentWords words = new DocumentWords(whole);
        FeatureExtractor extractor = new FeatureExtractor();
        Map<Integer, Integer> places = new HashMap<>();
        for (int i = 0; i < whole.size(); i++) {
            places.put(whole.get(i).position(), i);
        }
        for (LabelledSentence sentence : own) {
            FeatureKeys keys = new FeatureKeys();
            extractor.extract(words, places.get(sentence.sentence().position()), keys);
            features.add(keys);
        }
    }

    private static byte[] targets(LabelledSentence sentence, Outputs outputs) {
        byte[] targets = new byte[outputs.size()];
        targets[Outputs.STRENGTH] = (byte) (sentence.strength() ? 1 : -1);
        targets[Outputs.AREA] = (byte) (sentence.area() ? 1 : -1);
        if (!sentence.themes().isEmpty()) {
            for (int t = 0; t < outputs.themes().size(); t++) {
                String theme = outputs.themes().get(t);
                targets[outputs.among(t)] = (byte) (sentence.themes().contains(theme) ? 1 : -1);
                targets[outputs.main(t)] = (byte) (sentence.themes().get(0).equals(theme) ? 1 : -1);
            }
        }
        return targets;
    }
}
