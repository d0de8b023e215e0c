package findings.classifier.model.features;

import findings.classifier.model.SentenceInContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The words of a document's sentences and of their headings. */
public final class DocumentWords {
    private final List<SentenceInContext> sentences;
    private final Words[] texts;
    private final Words[] headings;

    /**
     * Splits a document's sentences into words.
     *
     * @param sentences the sentences in order
     */
    public DocumentWords(List<SentenceInContext> sentences) {
        this.sentences = sentences;
        texts = new Words[sentences.size()];
        headings = new Words[sentences.size()];
        Map<String, Words> known = new HashMap<>();
        for (int i = 0; i < texts.length; i++) {
            texts[i] = Words.of(sentences.get(i).text());
            headings[i] = known.computeIfAbsent(sentences.get(i).heading(), Words::of);
        }
    }

    /** How many sentences there are. */
    public int size() {
        return texts.length;
    }

    /** A sentence as it was given. */
    public SentenceInContext sentence(int index) {
        return sentences.get(index);
    }

    /** A sentence's words. */
    public Words text(int index) {
        return texts[index];
    }

    /** The words of the heading above a sentence. */
    public Words heading(int index) {
        return headings[index];
    }

    /**
     * The index of the sentence that stands a number of places before or after another.
     *
     * @param index the sentence
     * @param offset how many places after it; negative for before
     * @return the other's index, or -1 where it is not given
     */
    public int neighbour(int index, int offset) {
        int other = index + offset;
        if (other < 0 || other >= texts.length) {
            return nearer(index, offset);
        }
        int wanted = sentences.get(index).position() + offset;
        return sentences.get(other).position() == wanted ? other : nearer(index, offset);
    }

    /** Where sentences are lacking in between, the neighbour stands nearer in the list than in the document. */
    private int nearer(int index, int offset) {
        int step = Integer.signum(offset);
        int wanted = sentences.get(index).position() + offset;
        for (int distance = Math.abs(offset) - 1; distance > 0; distance--) {
            int other = index + step * distance;
            if (other >= 0 && other < texts.length && sentences.get(other).position() == wanted) {
                return other;
            }
        }
        return -1;
    }
}
