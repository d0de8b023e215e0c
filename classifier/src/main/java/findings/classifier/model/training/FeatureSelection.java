package findings.classifier.model.training;

import findings.classifier.model.features.FeatureKeys;
import findings.classifier.model.features.KeyTable;
import java.util.Arrays;
import java.util.List;

/**
 * The features worth learning: those of several documents and sentences, so that the names of councils and people
 * are not learned.
 *
 * @param table the features
 * @param rarity how much each counts: the rarer, the more (1 + the logarithm of inverse document frequency)
 */
record FeatureSelection(KeyTable table, float[] rarity) {
    private static final int LEAST_DOCUMENTS = 2;

    /** A sentence that is shown in two views counts twice. */
    private static final int LEAST_SENTENCES = 3;

    /**
     * Selects.
     *
     * @param sentences the features of each sentence
     * @param documents the number of the document of each sentence, from 0
     * @return the features that count
     */
    static FeatureSelection of(List<FeatureKeys> sentences, int[] documents) {
        KeyTable all = new KeyTable(1 << 20);
        Counts counts = new Counts();
        for (int i = 0; i < sentences.size(); i++) {
            FeatureKeys features = sentences.get(i);
            for (int k = 0; k < features.size(); k++) {
                counts.add(all.number(features.key(k)), i, documents[i]);
            }
        }
        KeyTable table = new KeyTable(1 << 17);
        float[] rarity = new float[all.size()];
        long[] keys = all.keys();
        for (int i = 0; i < keys.length; i++) {
            if (counts.documents[i] >= LEAST_DOCUMENTS && counts.sentences[i] >= LEAST_SENTENCES) {
                rarity[table.number(keys[i])] =
                        (float) (1 + Math.log((sentences.size() + 1.0) / (counts.sentences[i] + 1)));
            }
        }
        return new FeatureSelection(table, Arrays.copyOf(rarity, table.size()));
    }

    /** In how many sentences and documents each feature stands. */
    private static final class Counts {
        private int[] sentences = new int[1 << 20];
        private int[] documents = new int[1 << 20];
        private int[] lastSentence = new int[1 << 20];
        private int[] lastDocument = new int[1 << 20];

        void add(int feature, int sentence, int document) {
            if (feature == sentences.length) {
                sentences = Arrays.copyOf(sentences, feature * 2);
                documents = Arrays.copyOf(documents, feature * 2);
                lastSentence = Arrays.copyOf(lastSentence, feature * 2);
                lastDocument = Arrays.copyOf(lastDocument, feature * 2);
            }
            if (lastSentence[feature] != sentence + 1) {
                lastSentence[feature] = sentence + 1;
                sentences[feature]++;
            }
            if (lastDocument[feature] != document + 1) {
                lastDocument[feature] = document + 1;
                documents[feature]++;
            }
        }
    }
}
