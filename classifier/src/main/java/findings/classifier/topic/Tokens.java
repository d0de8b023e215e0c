package findings.classifier.topic;

import java.util.Arrays;

/**
 * A sentence as numbered words. Each place holds the number of the word, and that of the abbreviation that it may be;
 * {@link Vocabulary#UNKNOWN} where no phrase has it, {@link Vocabulary#BREAK} where a clause ends.
 */
final class Tokens {
    private static final int USUAL_WORDS = 48;

    private int[] words = new int[USUAL_WORDS];
    private int[] abbreviations = new int[USUAL_WORDS];
    private int size;

    void add(int word, int abbreviation) {
        if (size == words.length) {
            words = Arrays.copyOf(words, size * 2);
            abbreviations = Arrays.copyOf(abbreviations, size * 2);
        }
        words[size] = word;
        abbreviations[size] = abbreviation;
        size++;
    }

    /** Ends a clause; a second time in a row changes nothing. */
    void addBreak() {
        if (size > 0 && words[size - 1] != Vocabulary.BREAK) {
            add(Vocabulary.BREAK, Vocabulary.UNKNOWN);
        }
    }

    int size() {
        return size;
    }

    int word(int place) {
        return words[place];
    }

    int abbreviation(int place) {
        return abbreviations[place];
    }

    boolean isBreak(int place) {
        return words[place] == Vocabulary.BREAK;
    }

    /** Whether one of these numbers is the word or the abbreviation at a place. */
    boolean isOneOf(int[] numbers, int place) {
        for (int number : numbers) {
            if (number == words[place] || number == abbreviations[place]) {
                return true;
            }
        }
        return false;
    }
}
