package findings.classifier.model.training;

import findings.classifier.model.BaseModel;
import findings.classifier.model.LinearLayer;
import findings.classifier.model.Outputs;
import findings.classifier.model.SentenceNetwork;
import findings.classifier.model.features.DocumentWords;
import findings.classifier.model.features.FeatureExtractor;
import findings.classifier.model.features.FeatureKeys;
import findings.classifier.model.features.KeyTable;
import findings.classifier.model.features.Vectoriser;
import findings.classifier.model.features.Vocabulary;
import findings.classifier.model.features.Words;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Learns the first stage from documents. */
final class BaseTrainer {
    /** The lengths of the feature groups' vectors, against the sentence's own: neighbours decide less than it. */
    private static final float[] GROUP_LENGTHS = {1f, 0.5f, 0.5f, 0.3f, 0.3f};

    private static final double COST = 2;
    private static final int PASSES = 12;

    /** A word has a number if so many sentences hold it; a heading's word, if so many stand under it. */
    private static final int WORD_SENTENCES = 4;

    private static final int HEADING_SENTENCES = 20;
    private static final long SEED = 1000;

    /** Views that hold all of a document. */
    private static final List<View.Kind> FULL_VIEWS = List.of(View.Kind.WHOLE, View.Kind.READ);

    private final List<TrainingDocument> documents;
    private final Outputs outputs;

    BaseTrainer(List<TrainingDocument> documents, Outputs outputs) {
        this.documents = documents;
        this.outputs = outputs;
    }

    /**
     * Learns.
     *
     * @param networks how many networks
     * @return the first stage
     */
    BaseModel train(int networks) {
        LinearLayer linear = linear();
        Vocabulary vocabulary = vocabulary();
        List<int[]> text = new ArrayList<>();
        Map<View.Kind, List<Sample>> samples = new EnumMap<>(View.Kind.class);
        for (TrainingDocument document : documents) {
            text.addAll(List.of(numbers(vocabulary, document.whole().words())));
            Sample[] whole = new Sample[document.labelled().size()];
            show(document, document.whole(), vocabulary, whole);
            for (View.Kind kind : View.Kind.values()) {
                Sample[] shown = whole.clone();
                if (document.views().containsKey(kind)) {
                    show(document, document.views().get(kind), vocabulary, shown);
                }
                samples.computeIfAbsent(kind, each -> new ArrayList<>()).addAll(List.of(shown));
            }
        }
        float[] vectors = WordVectors.learn(text, vocabulary.wordNumbers(), NetworkTrainer.WORD_WIDTH, SEED);
        List<SentenceNetwork> trained = new ArrayList<>();
        for (int n = 0; n < networks; n++) {
            trained.add(new NetworkTrainer(vocabulary, vectors, outputs, SEED + n).train(samples));
        }
        return new BaseModel(linear, vocabulary, trained, outputs);
    }

    /** Puts the samples of a view in place of those of the same sentences. */
    private void show(TrainingDocument document, View view, Vocabulary vocabulary, Sample[] samples) {
        DocumentWords text = view.words();
        int[][] words = numbers(vocabulary, text);
        for (int i = 0; i < view.places().length; i++) {
            int place = view.places()[i];
            int labelled = view.labelled()[i];
            byte[] targets = Sample.targets(document.labelled().get(labelled), outputs);
            samples[labelled] = Sample.of(text, words, place, vocabulary.headingNumbers(text, place), targets);
        }
    }

    private LinearLayer linear() {
        List<FeatureKeys> features = new ArrayList<>();
        List<Integer> numbers = new ArrayList<>();
        List<byte[]> targets = new ArrayList<>();
        FeatureExtractor extractor = new FeatureExtractor();
        for (int d = 0; d < documents.size(); d++) {
            TrainingDocument document = documents.get(d);
            for (View.Kind kind : FULL_VIEWS) {
                View view = document.views().get(kind);
                for (int i = 0; view != null && i < view.places().length; i++) {
                    FeatureKeys keys = new FeatureKeys();
                    extractor.extract(view.words(), view.places()[i], keys);
                    features.add(keys);
                    numbers.add(d);
                    targets.add(Sample.targets(document.labelled().get(view.labelled()[i]), outputs));
                }
            }
        }
        FeatureSelection selection = FeatureSelection.of(
                features, numbers.stream().mapToInt(Integer::intValue).toArray());
        Vectoriser vectoriser = new Vectoriser(selection.table(), selection.rarity(), GROUP_LENGTHS);
        Examples examples = new Examples(features.size());
        for (int i = 0; i < features.size(); i++) {
            vectoriser.read(features.get(i));
            examples.rows[i] = vectoriser.rows();
            examples.values[i] = vectoriser.values();
            examples.targets[i] = targets.get(i);
            examples.weights[i] = 1;
        }
        float[] weights = new LinearTrainer(outputs.size(), COST, PASSES)
                .train(examples, selection.table().size());
        return LinearLayer.of(selection.table(), selection.rarity(), GROUP_LENGTHS, outputs.size(), weights);
    }

    private Vocabulary vocabulary() {
        Map<Long, Integer> words = new HashMap<>();
        Map<Long, Integer> headings = new HashMap<>();
        for (TrainingDocument document : documents) {
            DocumentWords whole = document.whole().words();
            for (int i = 0; i < whole.size(); i++) {
                Words text = whole.text(i);
                Set<Long> keys = new HashSet<>();
                for (int w = 0; w < text.size(); w++) {
                    keys.add(text.word(w));
                    keys.add(Vocabulary.stemKey(text.stem(w)));
                }
                keys.forEach(key -> words.merge(key, 1, Integer::sum));
            }
            for (View.Kind kind : FULL_VIEWS) {
                View view = document.views().get(kind);
                for (int i = 0; view != null && i < view.words().size(); i++) {
                    for (long key : Vocabulary.headingKeys(view.words(), i)) {
                        headings.merge(key, 1, Integer::sum);
                    }
                }
            }
        }
        return new Vocabulary(frequent(words, WORD_SENTENCES), frequent(headings, HEADING_SENTENCES));
    }

    private static KeyTable frequent(Map<Long, Integer> counts, int least) {
        KeyTable table = new KeyTable(counts.size());
        new TreeMap<>(counts).forEach((key, count) -> {
            if (count >= least) {
                table.number(key);
            }
        });
        return table;
    }

    private static int[][] numbers(Vocabulary vocabulary, DocumentWords document) {
        int[][] result = new int[document.size()][];
        for (int i = 0; i < result.length; i++) {
            result[i] = vocabulary.numbers(document.text(i));
        }
        return result;
    }
}
