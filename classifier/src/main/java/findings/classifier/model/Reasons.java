package findings.classifier.model;

import findings.classifier.model.features.DocumentWords;
import findings.classifier.model.features.FeatureExtractor;
import findings.classifier.model.features.FeatureKeys;
import findings.classifier.model.features.Vectoriser;
import findings.classifier.model.features.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Names the words and the context that decided on a sentence's labels: those that weigh most in the linear classifiers.
 * The networks, whose part in it cannot be put in words, mostly agree with them. Not for use by more than one thread.
 */
final class Reasons {
    private static final int A_LABEL = 2;
    private static final String[] PLACES = {
        "", "heading ", "sentence before: ", "second sentence before: ", "sentence behind: "
    };

    private final DocumentWords document;
    private final LinearLayer linear;
    private final Outputs outputs;
    private final FeatureExtractor extractor = new FeatureExtractor();
    private final FeatureKeys features = new FeatureKeys();
    private final Vectoriser vectoriser;

    /**
     * For a document.
     *
     * @param document its words
     * @param linear the linear classifiers
     * @param outputs the order of their outputs
     */
    Reasons(DocumentWords document, LinearLayer linear, Outputs outputs) {
        this.document = document;
        this.linear = linear;
        this.outputs = outputs;
        vectoriser = linear.vectoriser();
    }

    /** A stretch of words, and how much it speaks for a label. */
    private record Stretch(int group, int first, int last, float weight) {
        boolean overlaps(Stretch other) {
            return group == other.group && first <= other.last && other.first <= last;
        }
    }

    /**
     * The reasons for a sentence's labels.
     *
     * @param index which sentence
     * @param labels what was said of it
     * @return at most five, such as {@code area: "too high"}, {@code workforce: "caseloads"} or
     *     {@code area: heading "What needs to improve"}; for a sentence that is no finding, what speaks against one
     */
    List<String> of(int index, Labels labels) {
        extractor.extract(document, index, features);
        vectoriser.read(features);
        Set<String> reasons = new LinkedHashSet<>();
        if (labels.finding()) {
            if (labels.strength()) {
                add(index, "strength", Outputs.STRENGTH, 1, reasons);
            }
            if (labels.area()) {
                add(index, "area", Outputs.AREA, 1, reasons);
            }
            String theme = labels.themes().get(0);
            add(index, theme, outputs.main(outputs.themes().indexOf(theme)), 1, reasons);
        } else {
            add(index, "no strength", Outputs.STRENGTH, -1, reasons);
            add(index, "no area", Outputs.AREA, -1, reasons);
        }
        return reasons.stream().limit(FindingModel.MOST_REASONS).toList();
    }

    private void add(int index, String label, int output, int sign, Set<String> reasons) {
        Stream<Stretch> all = Stream.iterate(0, i -> i < vectoriser.size(), i -> i + 1)
                .filter(i -> features.hasWords(vectoriser.origin(i)))
                .map(i -> stretch(i, sign * vectoriser.value(i) * linear.weight(vectoriser.row(i), output)));
        List<Stretch> chosen = new ArrayList<>();
        Predicate<Stretch> apart = stretch -> chosen.stream().noneMatch(stretch::overlaps);
        List<Stretch> strongest = all.filter(stretch -> stretch.weight() > 0)
                .sorted(Comparator.comparingDouble(stretch -> -stretch.weight()))
                .toList();
        for (Stretch stretch : strongest) {
            String words = chosen.size() < A_LABEL && apart.test(stretch) ? text(index, stretch) : "";
            if (!words.isEmpty()) {
                chosen.add(stretch);
                reasons.add(label + ": " + PLACES[stretch.group()] + '"' + words + '"');
            }
        }
    }

    private Stretch stretch(int feature, float weight) {
        int origin = vectoriser.origin(feature);
        return new Stretch(features.group(origin), features.firstWord(origin), features.lastWord(origin), weight);
    }

    private String text(int index, Stretch stretch) {
        if (stretch.group() == FeatureExtractor.HEADING) {
            return cut(document.heading(index), document.sentence(index).heading(), stretch);
        }
        int sentence = document.neighbour(index, FeatureExtractor.offset(stretch.group()));
        return cut(document.text(sentence), document.sentence(sentence).text(), stretch);
    }

    private static String cut(Words words, String text, Stretch stretch) {
        return words.size() == 0 ? "" : text.substring(words.start(stretch.first()), words.end(stretch.last()));
    }
}
