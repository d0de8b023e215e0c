package findings.classifier.model;

import findings.classifier.model.features.DocumentWords;
import findings.classifier.model.features.FeatureExtractor;
import findings.classifier.model.features.FeatureKeys;
import findings.classifier.model.features.Vectoriser;
import findings.classifier.model.features.Vocabulary;
import findings.classifier.model.features.Words;
import java.util.List;

/**
 * The first stage: linear classifiers and networks, which score each sentence by its words, its heading and its
 * nearest neighbours' words.
 *
 * @param linear the linear classifiers
 * @param vocabulary the networks' words
 * @param networks the networks, of which the mean counts
 * @param outputs the order of the outputs
 */
public record BaseModel(LinearLayer linear, Vocabulary vocabulary, List<SentenceNetwork> networks, Outputs outputs) {

    public BaseModel {
        networks = List.copyOf(networks);
    }

    /**
     * Scores a document.
     *
     * @param document its words
     * @return the scores of each sentence
     */
    public BaseScores[] score(DocumentWords document) {
        float[][] networkScores = networkScores(document);
        FeatureExtractor extractor = new FeatureExtractor();
        FeatureKeys features = new FeatureKeys();
        Vectoriser vectoriser = linear.vectoriser();
        BaseScores[] result = new BaseScores[document.size()];
        for (int i = 0; i < result.length; i++) {
            extractor.extract(document, i, features);
            Words words = document.text(i);
            float[][] parts = linear.scores(features, vectoriser, words.size());
            float[] clauses = ClauseEvidence.of(
                    words,
                    linear.evidence(features, vectoriser, Outputs.STRENGTH, words.size()),
                    linear.evidence(features, vectoriser, Outputs.AREA, words.size()));
            result[i] = new BaseScores(parts, networkScores[i], clauses, outputs);
        }
        return result;
    }

    private float[][] networkScores(DocumentWords document) {
        int size = document.size();
        int[][] words = new int[size][];
        int[][] above = new int[size][];
        for (int i = 0; i < size; i++) {
            words[i] = vocabulary.numbers(document.text(i));
            above[i] = vocabulary.headingNumbers(document, i);
        }
        float[][] sums = new float[size][outputs.size()];
        for (SentenceNetwork network : networks) {
            float[][] found = new float[size][];
            float[][] digests = new float[size][];
            for (int i = 0; i < size; i++) {
                found[i] = network.read(words[i]);
                digests[i] = network.digest(found[i]);
            }
            for (int i = 0; i < size; i++) {
                float[] scores = network.scores(found[i], neighbours(document, i, digests), above[i]);
                Vectors.add(1f / networks.size(), scores, 0, sums[i], 0, scores.length);
            }
        }
        return sums;
    }

    private static float[][] neighbours(DocumentWords document, int index, float[][] digests) {
        float[][] result = new float[2 * SentenceNetwork.REACH][];
        for (int n = 0; n < result.length; n++) {
            int offset = n < SentenceNetwork.REACH ? n - SentenceNetwork.REACH : n - SentenceNetwork.REACH + 1;
            int other = document.neighbour(index, offset);
            result[n] = other < 0 ? null : digests[other];
        }
        return result;
    }
}
