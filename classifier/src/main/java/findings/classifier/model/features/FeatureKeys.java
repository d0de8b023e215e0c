package findings.classifier.model.features;

import java.util.Arrays;

/** The features of a sentence as 64-bit keys, each in a group and with the words that it stands for. */
public final class FeatureKeys {
    private int size;
    private long[] keys = new long[512];
    private int[] spans = new int[512];
    private byte[] groups = new byte[512];

    /** Empties it, for use with another sentence. */
    public void clear() {
        size = 0;
    }

    /** How many features there are. */
    public int size() {
        return size;
    }

    /** A feature's key. */
    public long key(int index) {
        return keys[index];
    }

    /** The number of the group it belongs to. */
    public int group(int index) {
        return groups[index];
    }

    /** The first of the words that it stands for. */
    public int firstWord(int index) {
        return spans[index] >>> 16;
    }

    /** The last of the words that it stands for. */
    public int lastWord(int index) {
        return spans[index] & 0xffff;
    }

    /** Whether it stands for words, and not for the sentence's length, kind or place. */
    public boolean hasWords(int index) {
        return firstWord(index) != FeatureExtractor.NO_WORD;
    }

    /** Whether it stands for words of the sentence itself. */
    public boolean ownWords(int index) {
        return groups[index] == FeatureExtractor.OWN && hasWords(index);
    }

    void add(int group, long key, int firstWord, int lastWord) {
        if (size == keys.length) {
            keys = Arrays.copyOf(keys, size * 2);
            spans = Arrays.copyOf(spans, size * 2);
            groups = Arrays.copyOf(groups, size * 2);
        }
        keys[size] = key;
        groups[size] = (byte) group;
        spans[size] = firstWord << 16 | lastWord;
        size++;
    }
}
