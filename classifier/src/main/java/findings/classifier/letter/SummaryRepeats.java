package findings.classifier.letter;

import findings.events.ClassifiedSentence;
import findings.events.Weight;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Finds the sentences of summaries and lists that say again what the body of the same letter says, so that
 * it is not counted twice. A repeat has the polarity of the sentence that it repeats, shares a theme with it,
 * and most of its telling words stand there.
 */
final class SummaryRepeats {
    /** This share of the headline's telling words must stand in the sentence of the body. */
    private static final double SHARED = 0.7;

    /** Fewer telling words show nothing. */
    private static final int MIN_WORDS = 4;

    private static final int MIN_LENGTH = 4;

    /** Enough of a word to tell it, and to disregard most endings: "assessment", "assessments". */
    private static final int STEM_LENGTH = 7;

    private static final Pattern NOT_LETTERS = Pattern.compile("[^\\p{L}]+");
    private static final Set<String> COMMON = new HashSet<>(ResourceLines.of("common-words.txt"));

    private SummaryRepeats() {}

    /**
     * What repeats what.
     *
     * @param sentences all sentences of a letter, labelled
     * @return the id of the repeated sentence by the id of the one that repeats it
     */
    static Map<String, String> among(List<ClassifiedSentence> sentences) {
        List<ClassifiedSentence> body = new ArrayList<>();
        Map<String, Set<String>> words = new HashMap<>();
        for (ClassifiedSentence sentence : sentences) {
            if (sentence.getStrength() || sentence.getArea()) {
                words.put(sentence.getId(), tellingWords(sentence.getText()));
                if (sentence.getWeight() == Weight.BODY) {
                    body.add(sentence);
                }
            }
        }
        Map<String, String> repeats = new HashMap<>();
        for (ClassifiedSentence headline : sentences) {
            Set<String> telling = words.get(headline.getId());
            if (telling != null && headline.getWeight() != Weight.BODY && telling.size() >= MIN_WORDS) {
                String repeated = mostAlike(headline, telling, body, words);
                if (repeated != null) {
                    repeats.put(headline.getId(), repeated);
                }
            }
        }
        return repeats;
    }

    private static String mostAlike(
            ClassifiedSentence headline,
            Set<String> telling,
            List<ClassifiedSentence> body,
            Map<String, Set<String>> words) {
        String best = null;
        double bestShare = SHARED;
        for (ClassifiedSentence candidate : body) {
            if (candidate.getStrength() == headline.getStrength()
                    && candidate.getArea() == headline.getArea()
                    && candidate.getAbout() == headline.getAbout()
                    && candidate.getThemes().stream().anyMatch(headline.getThemes()::contains)) {
                Set<String> there = words.get(candidate.getId());
                double share = (double) telling.stream().filter(there::contains).count() / telling.size();
                if (share > bestShare || share == bestShare && best == null) {
                    best = candidate.getId();
                    bestShare = share;
                }
            }
        }
        return best;
    }

    private static Set<String> tellingWords(String text) {
        Set<String> telling = new HashSet<>();
        for (String word : NOT_LETTERS.split(text.toLowerCase(Locale.ROOT))) {
            if (word.length() >= MIN_LENGTH && !COMMON.contains(word)) {
                telling.add(word.substring(0, Math.min(STEM_LENGTH, word.length())));
            }
        }
        return telling;
    }
}
