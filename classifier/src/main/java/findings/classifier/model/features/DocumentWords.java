package findings.classifier.model.features;

import findings.classifier.model.SentenceInContext;
import findings.events.BlockKind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The words of a document's sentences and of their headings. */
public final class DocumentWords {
    /** Distances from the heading that matter: a list of improvements has rarely more than a dozen items. */
    private static final int[] RUN_STEPS = {4, 9, 16, 30};

    private static final int KINDS = 3 * (RUN_STEPS.length + 1);

    private static final long REQUIRES = Words.hashOf("requi");
    private static final Set<Long> IMPROVEMENTS =
            Set.of(Words.hashOf("impro"), Words.hashOf("recom"), Words.hashOf("prior"));
    private static final Set<Long> STRENGTHS = Set.of(Words.hashOf("stren"), Words.hashOf("effec"));

    /** How many values {@link #run} has. */
    public static final int RUNS = 3 * KINDS;

    private final List<SentenceInContext> sentences;
    private final Words[] texts;
    private final Words[] headings;
    private final int[] runs;

    /**
     * Splits a document's sentences into words.
     *
     * @param sentences the sentences in order
     */
    public DocumentWords(List<SentenceInContext> sentences) {
        this.sentences = sentences;
        texts = new Words[sentences.size()];
        headings = new Words[sentences.size()];
        runs = new int[sentences.size()];
        Map<String, Words> known = new HashMap<>();
        for (int i = 0; i < texts.length; i++) {
            texts[i] = Words.of(sentences.get(i).text());
            headings[i] = known.computeIfAbsent(sentences.get(i).heading(), Words::of);
        }
        findRuns();
    }

    /** What a heading announces, by the stems of its words. */
    private static int announces(Words heading) {
        boolean list = false;
        boolean praise = false;
        for (int i = 0; i < heading.size(); i++) {
            if (heading.stem(i) == REQUIRES) {
                return 0;
            }
            list |= IMPROVEMENTS.contains(heading.stem(i));
            praise |= STRENGTHS.contains(heading.stem(i));
        }
        return list ? 1 : praise ? 2 : 0;
    }

    private void findRuns() {
        boolean list = false;
        int announced = 0;
        for (int i = 0, first = 0; i < runs.length; i++) {
            SentenceInContext sentence = sentences.get(i);
            if (i == 0 || headings[i] != headings[first]) {
                first = i;
                list = false;
                announced = announces(headings[i]);
            }
            int distance = sentence.position() - sentences.get(first).position();
            int far = 0;
            while (far < RUN_STEPS.length && distance >= RUN_STEPS[far]) {
                far++;
            }
            boolean item = sentence.kind() != BlockKind.PARA;
            list |= item;
            runs[i] = announced * KINDS + far * 3 + (item ? 2 : list ? 1 : 0);
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
     * Where a sentence stands under its heading: how far from it, and whether in a list, behind one or before any. A
     * heading that was overlooked leaves the text of the next section under a list's.
     *
     * @param index the sentence
     * @return a small number, the same for all that stand alike
     */
    public int run(int index) {
        return runs[index];
    }

    /** As {@link #run}, without how far from the heading. */
    int runWithoutDistance(int index) {
        return announced(index) * 3 + listState(index);
    }

    /** How a sentence stands to a list under its heading: 0 before any, 1 behind one, 2 in it. */
    public int listState(int index) {
        return runs[index] % 3;
    }

    /** What the heading announces: 0 anything, 1 improvements, 2 strengths. */
    public int announced(int index) {
        return runs[index] / KINDS;
    }

    /** Whether two sentences stand under the same heading. */
    public boolean sameHeading(int index, int other) {
        return headings[index] == headings[other];
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
