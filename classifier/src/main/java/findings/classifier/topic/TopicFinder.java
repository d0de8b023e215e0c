package findings.classifier.topic;

import findings.events.theme.ThemeCatalogue;
import findings.events.theme.Topic;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Finds the topics that a sentence is about. A topic is shown by any of its phrases, in either number, the possessive,
 * with or without hyphens, whole words only; abbreviations only in capitals. Instances are immutable and may be shared
 * between threads.
 */
public final class TopicFinder {
    private final Vocabulary vocabulary;
    private final PhraseIndex index;
    private final List<TopicRule> rules;

    /**
     * A finder for a catalogue's topics.
     *
     * @param catalogue the topics and their phrases
     * @throws IllegalArgumentException where a phrase is not written as {@code topics.txt} says; the message names the
     *     topic and the phrase
     */
    public TopicFinder(ThemeCatalogue catalogue) {
        PhraseCompiler compiler = new PhraseCompiler();
        List<TopicRule> compiled = new ArrayList<>();
        for (Topic topic : catalogue.topics()) {
            compiled.add(compiler.compile(topic));
        }
        this.rules = List.copyOf(compiled);
        this.vocabulary = compiler.vocabulary();
        this.index = compiler.index();
    }

    /**
     * The topics of a sentence. Its heading does not count: headings name a section's whole field, so a topic that
     * stands in the heading alone is not what the sentence is about.
     *
     * @param sentence one sentence or bullet
     * @return the ids of its topics in the catalogue's order; empty where none is shown
     */
    public List<String> topics(String sentence) {
        Hits hits = index.find(vocabulary.tokens(sentence));
        if (hits.isEmpty()) {
            return List.of();
        }
        List<String> topics = new ArrayList<>();
        BitSet touched = hits.topics();
        for (int topic = touched.nextSetBit(0); topic >= 0; topic = touched.nextSetBit(topic + 1)) {
            if (rules.get(topic).isShownBy(hits)) {
                topics.add(rules.get(topic).topicId());
            }
        }
        return List.copyOf(topics);
    }
}
