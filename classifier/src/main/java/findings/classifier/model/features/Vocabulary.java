package findings.classifier.model.features;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/**
 * Numbers words for the networks. An unknown word gets the number of its stem, and where that is unknown too,
 * {@link #UNKNOWN}.
 *
 * @param words the words and stems that have a number, by {@link #stemKey} for stems; numbered from 1
 * @param headings the same for what stands above: heading words, and how the sentence stands under the heading
 */
public record Vocabulary(KeyTable words, KeyTable headings) {
    /** The number of every unknown word. */
    public static final int UNKNOWN = 0;

    /** How many numbers there are for words. */
    public int wordNumbers() {
        return words.size() + 1;
    }

    /** How many numbers there are for what stands above. */
    public int headingNumbers() {
        return headings.size() + 1;
    }

    /** Under which key a stem is numbered. */
    public static long stemKey(long stem) {
        return stem * 31 + 7;
    }

    /**
     * Numbers the words of a text.
     *
     * @param text the words
     * @return a number for each, at least one
     */
    public int[] numbers(Words text) {
        int[] numbers = new int[Math.max(1, text.size())];
        for (int i = 0; i < text.size(); i++) {
            int found = words.find(text.word(i));
            if (found == KeyTable.ABSENT) {
                found = words.find(stemKey(text.stem(i)));
            }
            numbers[i] = found + 1;
        }
        return numbers;
    }

    /** The keys of what stands above a sentence: the heading's words, and how the sentence stands under it. */
    public static long[] headingKeys(DocumentWords document, int index) {
        Words heading = document.heading(index);
        long[] keys = new long[heading.size() + 4];
        for (int i = 0; i < heading.size(); i++) {
            keys[i] = heading.word(i);
        }
        int at = heading.size();
        keys[at++] = placeKey(1, document.run(index));
        keys[at++] = placeKey(2, document.runWithoutDistance(index));
        keys[at++] = placeKey(3, document.announced(index));
        keys[at] = placeKey(4, document.sentence(index).kind().ordinal());
        return keys;
    }

    /**
     * Numbers what stands above a sentence.
     *
     * @param document its document
     * @param index the sentence
     * @return the numbers of what is known of it
     */
    public int[] headingNumbers(DocumentWords document, int index) {
        long[] keys = headingKeys(document, index);
        int[] numbers = new int[keys.length];
        int size = 0;
        for (long key : keys) {
            int found = headings.find(key);
            if (found != KeyTable.ABSENT) {
                numbers[size++] = found + 1;
            }
        }
        return java.util.Arrays.copyOf(numbers, size);
    }

    private static long placeKey(int what, int value) {
        return what * 1000L + value;
    }

    /** Writes it. */
    public void write(DataOutputStream out) throws IOException {
        words.write(out);
        headings.write(out);
    }

    /** Reads what {@link #write} wrote. */
    public static Vocabulary read(DataInputStream in) throws IOException {
        return new Vocabulary(KeyTable.read(in), KeyTable.read(in));
    }
}
