package findings.classifier.model.features;

import findings.classifier.model.SentenceKind;

/** What of a sentence, its heading and its neighbours the linear models look at. */
public final class FeatureExtractor {
    /** Feature groups: the sentence, its heading, the sentence before, the one before that, the one after. */
    public static final int GROUPS = 5;

    /** Where the words of a feature stand that has none, such as the sentence's length. */
    static final int NO_WORD = 0xffff;

    static final int OWN = 0;
    /** The group of the heading's features. */
    public static final int HEADING = 1;

    static final int BEFORE = 2;
    static final int SECOND_BEFORE = 3;
    static final int AFTER = 4;

    /** By group: how far the sentence stands away whose words its features are. */
    private static final int[] OFFSETS = {0, 0, -1, -2, 1};

    private static final int UNIGRAM = 1;
    private static final int BIGRAM = 2;
    private static final int TRIGRAM = 3;
    private static final int SKIP_ONE = 4;
    private static final int SKIP_TWO = 5;
    private static final int STEM = 6;
    private static final int STEM_PAIR = 7;
    private static final int START = 8;
    private static final int LAST = 9;
    private static final int AFTER_CONTRAST = 10;
    private static final int LENGTH = 11;
    private static final int KIND = 12;
    private static final int WHOLE = 13;
    private static final int HEADING_AND_KIND = 14;
    private static final int BEFORE_CONTRAST = 15;
    private static final int BIAS = 16;
    private static final int HEADING_AND_RUN = 17;
    private static final int NEGATED = 18;

    /** How far the sentence stands away whose words a group's features are; negative for before. */
    public static int offset(int group) {
        return OFFSETS[group];
    }

    /**
     * Puts together the features of a sentence.
     *
     * @param document the document's words
     * @param index the sentence
     * @param features where to put them; emptied before
     */
    public void extract(DocumentWords document, int index, FeatureKeys features) {
        features.clear();
        Words words = document.text(index);
        own(words, document.sentence(index).kind(), features);
        int run = document.run(index);
        features.add(OWN, key(OWN, HEADING_AND_RUN, run), NO_WORD, NO_WORD);
        features.add(OWN, key(OWN, HEADING_AND_RUN, run / 3, -1), NO_WORD, NO_WORD);
        heading(document.heading(index), document.sentence(index).kind(), document.run(index), features);
        neighbour(document, index, -1, BEFORE, features);
        neighbour(document, index, -2, SECOND_BEFORE, features);
        neighbour(document, index, 1, AFTER, features);
    }

    private static void own(Words words, SentenceKind kind, FeatureKeys out) {
        int size = words.size();
        int contrast = -1;
        for (int i = 0; i < size; i++) {
            long word = words.word(i);
            out.add(OWN, key(OWN, UNIGRAM, word), i, i);
            if (!words.mark(i)) {
                out.add(OWN, key(OWN, STEM, words.stem(i)), i, i);
            }
            if (i + 1 < size) {
                out.add(OWN, key(OWN, BIGRAM, word, words.word(i + 1)), i, i + 1);
                out.add(OWN, key(OWN, STEM_PAIR, words.stem(i), words.stem(i + 1)), i, i + 1);
            }
            if (i + 2 < size) {
                out.add(OWN, key(OWN, TRIGRAM, word, words.word(i + 1), words.word(i + 2)), i, i + 2);
                out.add(OWN, key(OWN, SKIP_ONE, words.stem(i), words.stem(i + 2)), i, i + 2);
            }
            if (i + 3 < size) {
                out.add(OWN, key(OWN, SKIP_TWO, words.stem(i), words.stem(i + 3)), i, i + 3);
            }
            if (contrast >= 0) {
                out.add(OWN, key(OWN, AFTER_CONTRAST, word), i, i);
            }
            if (Clauses.contrast(word)) {
                for (int j = contrast < 0 ? 0 : contrast; j < i; j++) {
                    out.add(OWN, key(OWN, BEFORE_CONTRAST, words.word(j)), j, j);
                }
                contrast = i;
            }
        }
        negated(words, out);
        if (size > 0) {
            out.add(OWN, key(OWN, START, words.word(0)), 0, 0);
            out.add(OWN, key(OWN, LAST, words.word(size - 1)), size - 1, size - 1);
        }
        if (size > 1) {
            out.add(OWN, key(OWN, START, words.word(0), words.word(1)), 0, 1);
        }
        out.add(OWN, key(OWN, LENGTH, Math.min(8, size / 5)), NO_WORD, NO_WORD);
        out.add(OWN, key(OWN, KIND, kind.ordinal()), NO_WORD, NO_WORD);
        out.add(OWN, key(OWN, BIAS, 0), NO_WORD, NO_WORD);
    }

    private static void negated(Words words, FeatureKeys out) {
        boolean[] negated = Negations.of(words);
        for (int i = 0; i < negated.length; i++) {
            if (negated[i]) {
                out.add(OWN, key(OWN, NEGATED, words.stem(i)), i, i);
            }
        }
    }

    private static void heading(Words words, SentenceKind kind, int run, FeatureKeys out) {
        int size = words.size();
        long whole = size;
        for (int i = 0; i < size; i++) {
            long word = words.word(i);
            whole = key(HEADING, WHOLE, whole, word);
            out.add(HEADING, key(HEADING, UNIGRAM, word), i, i);
            out.add(HEADING, key(HEADING, HEADING_AND_KIND, word, kind.ordinal()), i, i);
            if (i + 1 < size) {
                out.add(HEADING, key(HEADING, BIGRAM, word, words.word(i + 1)), i, i + 1);
            }
        }
        out.add(HEADING, whole, 0, Math.max(0, size - 1));
        out.add(HEADING, key(HEADING, HEADING_AND_RUN, run), 0, Math.max(0, size - 1));
        out.add(HEADING, key(HEADING, HEADING_AND_RUN, whole, run), 0, Math.max(0, size - 1));
    }

    private static void neighbour(DocumentWords document, int index, int offset, int group, FeatureKeys out) {
        int other = document.neighbour(index, offset);
        if (other < 0) {
            return;
        }
        Words words = document.text(other);
        int size = words.size();
        for (int i = 0; i < size; i++) {
            out.add(group, key(group, UNIGRAM, words.word(i)), i, i);
            if (i + 1 < size && group != SECOND_BEFORE) {
                out.add(group, key(group, STEM_PAIR, words.stem(i), words.stem(i + 1)), i, i + 1);
            }
        }
        if (size > 0) {
            out.add(group, key(group, START, words.word(0)), 0, 0);
        }
    }

    private static long key(int group, int template, long a) {
        return mix(a + (group * 64L + template) * 0x9E3779B97F4A7C15L);
    }

    private static long key(int group, int template, long a, long b) {
        return mix(key(group, template, a) * 31 + b);
    }

    private static long key(int group, int template, long a, long b, long c) {
        return mix(key(group, template, a, b) * 31 + c);
    }

    /** The finaliser of MurmurHash3 by Austin Appleby, in the public domain: each bit depends on every bit. */
    private static long mix(long hash) {
        long h = hash;
        h = (h ^ h >>> 33) * 0xff51afd7ed558ccdL;
        h = (h ^ h >>> 33) * 0xc4ceb9fe1a85ec53L;
        return h ^ h >>> 33;
    }
}
