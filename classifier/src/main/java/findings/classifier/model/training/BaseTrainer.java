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
        List<Sample> whole = new ArrayList<>();
        List<Sample> gapped = new ArrayList<>();
        List<int[]> text = new ArrayList<>();
        for (TrainingDocument document : documents) {
            int[][] words = numbers(vocabulary, document.whole());
            text.addAll(List.of(words));
            Sample[] few = new Sample[document.places().length];
            for (int i = 0; i < few.length; i++) {
                few[i] = sample(document.whole(), words, document.places()[i], vocabulary, document, i);
            }
            whole.addAll(List.of(few));
            TrainingDocument.Excerpt excerpt = document.excerpt();
            int[][] excerptWords = numbers(vocabulary, excerpt.words());
            for (int i = 0; i < excerptWords.length; i++) {
                int labelled = excerpt.labelled()[i];
                few[labelled] = sample(excerpt.words(), excerptWords, i, vocabulary, document, labelled);
            }
            gapped.addAll(List.of(few));
        }
        float[] vectors = WordVectors.learn(text, vocabulary.wordNumbers(), NetworkTrainer.WORD_WIDTH, SEED);
        List<SentenceNetwork> trained = new ArrayList<>();
        for (int n = 0; n < networks; n++) {
            trained.add(new NetworkTrainer(vocabulary, vectors, outputs, SEED + n).train(whole, gapped));
        }
        return new BaseModel(linear, vocabulary, trained, outputs);
    }

    private Sample sample(
            DocumentWords text,
            int[][] words,
            int index,
            Vocabulary vocabulary,
            TrainingDocument document,
            int labelled) {
        byte[] targets = Sample.targets(document.labelled().get(labelled), outputs);
        return Sample.of(text, words, index, vocabulary.headingNumbers(text, index), targets);
    }

    private LinearLayer linear() {
        List<FeatureKeys> features = new ArrayList<>();
        List<Integer> numbers = new ArrayList<>();
        List<byte[]> targets = new ArrayList<>();
        FeatureExtractor extractor = new FeatureExtractor();
        for (int d = 0; d < documents.size(); d++) {
            TrainingDocument document = documents.get(d);
            for (int i = 0; i < document.places().length; i++) {
                FeatureKeys keys = new FeatureKeys();
                extractor.extract(document.whole(), document.places()[i], keys);
                features.add(keys);
                numbers.add(d);
                targets.add(Sample.targets(document.labelled().get(i), outputs));
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
            DocumentWords whole = document.whole();
            for (int i = 0; i < whole.size(); i++) {
                Words text = whole.text(i);
                Set<Long> keys = new HashSet<>();
                for (int w = 0; w < text.size(); w++) {
                    keys.add(text.word(w));
                    keys.add(Vocabulary.stemKey(text.stem(w)));
                }
                keys.forEach(key -> words.merge(key, 1, Integer::sum));
                for (long key : Vocabulary.headingKeys(whole, i)) {
                    headings.merge(key, 1, Integer::sum);
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
