package findings.aggregator.query;

import findings.events.ClassifiedSentence;
import findings.events.EnumId;
import java.util.List;

/**
 * A sentence of a letter with its labels.
 *
 * @param id the sentence's id
 * @param page the page its block begins on, counted from 1
 * @param heading the innermost heading above it; empty where there is none
 * @param text the sentence
 * @param polarity {@code strength}, {@code area}, {@code both} or {@code neither}
 * @param themes its themes, main one first; empty where it is no finding
 * @param topics its topics; empty where it is no finding
 * @param about whom it is about
 * @param uncertain whether it is too doubtful to be counted
 */
record SentenceView(
        String id,
        int page,
        String heading,
        String text,
        String polarity,
        List<String> themes,
        List<String> topics,
        String about,
        boolean uncertain) {

    static SentenceView of(ClassifiedSentence sentence) {
        return new SentenceView(
                sentence.getId(),
                sentence.getPage(),
                sentence.getHeading(),
                sentence.getText(),
                Polarity.id(sentence.getStrength(), sentence.getArea()),
                sentence.getThemes(),
                sentence.getTopics(),
                EnumId.of(sentence.getAbout()),
                sentence.getUncertain());
    }
}
