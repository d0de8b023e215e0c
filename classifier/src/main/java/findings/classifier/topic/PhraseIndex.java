package findings.classifier.topic;

import java.util.List;
import java.util.Map;

/** All phrases by the words with which they may begin, so that one pass over a sentence finds them all. */
final class PhraseIndex {
    private final Sequence[][] byFirstWord;

    /**
     * An index.
     *
     * @param byFirstWord the sequences by the number of a word with which they may begin
     * @param highestNumber the highest number of any word
     */
    PhraseIndex(Map<Integer, List<Sequence>> byFirstWord, int highestNumber) {
        this.byFirstWord = new Sequence[highestNumber + 1][];
        for (int word = 0; word <= highestNumber; word++) {
            this.byFirstWord[word] = byFirstWord.getOrDefault(word, List.of()).toArray(Sequence[]::new);
        }
    }

    Hits find(Tokens tokens) {
        Hits hits = new Hits();
        for (int place = 0; place < tokens.size(); place++) {
            findFrom(tokens, place, tokens.word(place), hits);
            findFrom(tokens, place, tokens.abbreviation(place), hits);
        }
        return hits;
    }

    private void findFrom(Tokens tokens, int place, int firstWord, Hits hits) {
        if (firstWord <= Vocabulary.UNKNOWN) {
            return;
        }
        for (Sequence sequence : byFirstWord[firstWord]) {
            int end = sequence.endFrom(tokens, place);
            if (end != Sequence.NO_MATCH) {
                hits.add(sequence, place, end);
            }
        }
    }
}
