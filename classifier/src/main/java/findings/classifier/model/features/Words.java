package findings.classifier.model.features;

import java.util.Arrays;

/**
 * The words and marks of a text, as hashes. A mark (comma, semicolon, colon) counts as a word; a figure
 * counts as "0", whatever its value; apostrophes are dropped.
 */
public final class Words {
    /** Stands for every figure. */
    static final long FIGURE = hashOf("0");

    /** Letters that a stem keeps: enough for "assessment" and "assessed" to be one, "care" and "careful" not. */
    private static final int STEM_LENGTH = 5;

    private static final long FNV_OFFSET = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;

    private int size;
    private long[] words = new long[32];
    private long[] stems = new long[32];
    private int[] starts = new int[32];
    private int[] ends = new int[32];
    private boolean[] marks = new boolean[32];

    private Words() {}

    /**
     * Splits a text.
     *
     * @param text any text
     * @return its words in order
     */
    public static Words of(String text) {
        Words result = new Words();
        int length = text.length();
        int at = 0;
        while (at < length) {
            char c = text.charAt(at);
            if (Character.isLetter(c)) {
                at = result.word(text, at);
            } else if (c >= '0' && c <= '9') {
                at = result.figure(text, at);
            } else {
                if (c == ',' || c == ';' || c == ':') {
                    long mark = FNV_OFFSET * 31 + c;
                    result.add(mark, mark, at, at + 1, true);
                }
                at++;
            }
        }
        return result;
    }

    /** How many words there are. */
    public int size() {
        return size;
    }

    /** The hash of a word. */
    public long word(int index) {
        return words[index];
    }

    /** The hash of a word's stem. */
    public long stem(int index) {
        return stems[index];
    }

    /** Whether it is a mark. */
    boolean mark(int index) {
        return marks[index];
    }

    /** Where a word starts in the text. */
    public int start(int index) {
        return starts[index];
    }

    /** Where a word ends in the text. */
    public int end(int index) {
        return ends[index];
    }

    /** The hash that a single lower-case word gets. */
    static long hashOf(String word) {
        long hash = FNV_OFFSET;
        for (int i = 0; i < word.length(); i++) {
            hash = (hash ^ word.charAt(i)) * FNV_PRIME;
        }
        return hash;
    }

    private int word(String text, int start) {
        long hash = FNV_OFFSET;
        long stem = FNV_OFFSET;
        int letters = 0;
        int at = start;
        for (; at < text.length(); at++) {
            char c = text.charAt(at);
            if (Character.isLetter(c)) {
                char lower = Character.toLowerCase(c);
                hash = (hash ^ lower) * FNV_PRIME;
                if (++letters <= STEM_LENGTH) {
                    stem = hash;
                }
            } else if (!apostropheInside(text, at)) {
                break;
            }
        }
        add(hash, stem, start, at, false);
        return at;
    }

    private int figure(String text, int start) {
        int at = start;
        while (at < text.length() && figurePart(text, at)) {
            at++;
        }
        add(FIGURE, FIGURE, start, at, false);
        return at;
    }

    private static boolean figurePart(String text, int at) {
        char c = text.charAt(at);
        return c >= '0' && c <= '9'
                || (c == '.' || c == ',') && at + 1 < text.length() && Character.isDigit(text.charAt(at + 1));
    }

    private static boolean apostropheInside(String text, int at) {
        char c = text.charAt(at);
        return (c == '\'' || c == '’') && at + 1 < text.length() && Character.isLetter(text.charAt(at + 1));
    }

    private void add(long word, long stem, int start, int end, boolean mark) {
        if (size == words.length) {
            words = Arrays.copyOf(words, size * 2);
            stems = Arrays.copyOf(stems, size * 2);
            starts = Arrays.copyOf(starts, size * 2);
            ends = Arrays.copyOf(ends, size * 2);
            marks = Arrays.copyOf(marks, size * 2);
        }
        words[size] = word;
        stems[size] = stem;
        starts[size] = start;
        ends[size] = end;
        marks[size] = mark;
        size++;
    }
}
