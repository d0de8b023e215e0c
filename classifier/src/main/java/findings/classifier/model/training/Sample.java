package findings.classifier.model.training;

import findings.classifier.model.Outputs;
import findings.classifier.model.SentenceNetwork;
import findings.classifier.model.features.DocumentWords;
import findings.classifier.model.label.LabelledSentence;

/**
 * A labelled sentence as a network sees it.
 *
 * @param sentences the numbers of the words of the sentence itself and its neighbours, first to last; null for those
 *     that are lacking
 * @param above the numbers of what stands above it
 * @param targets what each output should say: 1, -1, or 0 where it has no say
 */
record Sample(int[][] sentences, int[] above, byte[] targets) {
    /** Where the sentence itself stands among {@link #sentences}. */
    static final int SELF = SentenceNetwork.REACH;

    /**
     * A sample.
     *
     * @param document the document
     * @param words the numbers of the words of its sentences
     * @param index the sentence
     * @param above the numbers of what stands above it
     * @param targets what each output should say
     */
    static Sample of(DocumentWords document, int[][] words, int index, int[] above, byte[] targets) {
        int[][] sentences = new int[2 * SentenceNetwork.REACH + 1][];
        for (int n = 0; n < sentences.length; n++) {
            int other = n == SELF ? index : document.neighbour(index, n - SELF);
            sentences[n] = other < 0 ? null : words[other];
        }
        return new Sample(sentences, above, targets);
    }

    /** What each output should say of a labelled sentence. */
    static byte[] targets(LabelledSentence sentence, Outputs outputs) {
        byte[] targets = new byte[outputs.size()];
        targets[Outputs.STRENGTH] = (byte) (sentence.strength() ? 1 : -1);
        targets[Outputs.AREA] = (byte) (sentence.area() ? 1 : -1);
        boolean strength = sentence.strength();
        boolean area = sentence.area();
        if (strength && area) {
            targets[Outputs.BOTH_NOT_ONE] = 1;
        } else if (strength || area) {
            targets[Outputs.BOTH_NOT_ONE] = -1;
            targets[Outputs.STRENGTH_NOT_AREA] = (byte) (strength ? 1 : -1);
            targets[strength ? Outputs.NEITHER_NOT_STRENGTH : Outputs.NEITHER_NOT_AREA] = -1;
        } else {
            targets[Outputs.NEITHER_NOT_STRENGTH] = 1;
            targets[Outputs.NEITHER_NOT_AREA] = 1;
        }
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
