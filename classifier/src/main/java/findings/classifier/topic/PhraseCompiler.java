package findings.classifier.topic;

import findings.events.theme.Topic;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Turns topics' phrases, written as {@code topics.txt} says, into numbered sequences of words. */
final class PhraseCompiler {
    /** Between the parts of a phrase that may stand anywhere in the sentence: {@code supervision & staff}. */
    private static final Pattern AND = Pattern.compile("\\s+&\\s+");

    /** Before an exception that counts wherever it stands in the sentence: {@code ! & foster carer}. */
    private static final String ANYWHERE = "& ";

    private static final Pattern BLANKS = Pattern.compile("\\s+");

    /** A gap of up to so many words: {@code ..3}. */
    private static final Pattern GAP = Pattern.compile("\\.\\.([1-9])");

    /** A word or several to choose from: {@code plan}, {@code plan/planning}. */
    private static final Pattern WORDS = Pattern.compile("[\\p{L}\\p{N}]+(/[\\p{L}\\p{N}]+)*");

    private final Vocabulary vocabulary = new Vocabulary();
    private final Map<Integer, List<Sequence>> byFirstWord = new HashMap<>();
    private int topics;
    private int parts;

    /** One step of a phrase: its words, whether they may be missing, and how many others may stand before them. */
    private record Step(int[] words, boolean optional, int gap) {}

    TopicRule compile(Topic topic) {
        int firstExclusion = parts;
        for (String exception : topic.exceptions()) {
            if (exception.startsWith(ANYWHERE)) {
                addPart(topic, exception.substring(ANYWHERE.length()));
            }
        }
        int firstException = parts;
        for (String exception : topic.exceptions()) {
            if (!exception.startsWith(ANYWHERE)) {
                addPart(topic, exception);
            }
        }
        int firstPhrase = parts;
        int[] lastParts = new int[topic.phrases().size()];
        for (int i = 0; i < lastParts.length; i++) {
            for (String part : AND.split(topic.phrases().get(i))) {
                addPart(topic, part);
            }
            lastParts[i] = parts - 1;
        }
        topics++;
        return new TopicRule(topic.id(), firstExclusion, firstException, firstPhrase, lastParts);
    }

    Vocabulary vocabulary() {
        return vocabulary;
    }

    PhraseIndex index() {
        return new PhraseIndex(byFirstWord, vocabulary.size());
    }

    private void addPart(Topic topic, String text) {
        List<Step> steps = steps(topic, text);
        for (List<Step> way : waysToWrite(steps)) {
            add(sequence(topic, text, way));
        }
        parts++;
    }

    private List<Step> steps(Topic topic, String text) {
        List<Step> steps = new ArrayList<>();
        int gap = 0;
        for (String item : BLANKS.split(text.strip())) {
            Matcher gapMatcher = GAP.matcher(item);
            if (gapMatcher.matches()) {
                gap = Integer.parseInt(gapMatcher.group(1));
                continue;
            }
            boolean optional = item.startsWith("[") && item.endsWith("]");
            String words = optional ? item.substring(1, item.length() - 1) : item;
            if (!WORDS.matcher(words).matches()) {
                throw malformed(topic, text, "'" + item + "' is neither a word, words joined by /, [word] nor ..3");
            }
            if (optional && gap > 0) {
                throw malformed(topic, text, "a gap stands before a word that is there, not before " + item);
            }
            steps.add(new Step(numbers(words), optional, gap));
            gap = 0;
        }
        if (gap > 0) {
            throw malformed(topic, text, "a gap stands between words, not at the end");
        }
        return steps;
    }

    private int[] numbers(String words) {
        return Arrays.stream(words.split("/"))
                .mapToInt(vocabulary::number)
                .distinct()
                .toArray();
    }

    /** With and without each step that may be missing. */
    private static List<List<Step>> waysToWrite(List<Step> steps) {
        List<List<Step>> ways = new ArrayList<>();
        ways.add(List.of());
        for (Step step : steps) {
            List<List<Step>> longer = new ArrayList<>();
            for (List<Step> way : ways) {
                List<Step> with = new ArrayList<>(way);
                with.add(step);
                longer.add(with);
            }
            if (step.optional()) {
                longer.addAll(ways);
            }
            ways = longer;
        }
        return ways;
    }

    private Sequence sequence(Topic topic, String text, List<Step> way) {
        if (way.isEmpty()) {
            throw malformed(topic, text, "not all of its words may be missing");
        }
        int[][] words = way.stream().map(Step::words).toArray(int[][]::new);
        int[] gaps = way.stream().mapToInt(Step::gap).toArray();
        if (gaps[0] > 0) {
            throw malformed(topic, text, "a gap stands between words, not at the beginning");
        }
        return new Sequence(topics, parts, words, gaps);
    }

    private void add(Sequence sequence) {
        for (int first : sequence.words()[0]) {
            byFirstWord.computeIfAbsent(first, word -> new ArrayList<>()).add(sequence);
        }
    }

    private static IllegalArgumentException malformed(Topic topic, String text, String why) {
        return new IllegalArgumentException("topic '" + topic.id() + "', phrase '" + text + "': " + why);
    }
}
