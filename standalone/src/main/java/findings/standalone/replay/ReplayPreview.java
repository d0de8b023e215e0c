package findings.standalone.replay;

import findings.classifier.letter.FindingDifference;
import findings.classifier.letter.LetterClassification;
import findings.events.Cause;
import findings.events.Change;
import findings.events.ClassifiedLetter;
import findings.events.Correction;
import findings.events.FindingEvent;
import findings.events.Letter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Works out what a newer model would change, and writes nothing. */
public final class ReplayPreview {
    private final LetterClassification classification;
    private final Map<Change, Integer> findings = new EnumMap<>(Change.class);
    private final List<FindingEvent> examples = new ArrayList<>();
    private final List<StatusDifference> statuses = new ArrayList<>();
    private final SortedMap<String, Integer> models = new TreeMap<>();
    private final int mostExamples;
    private int changedLetters;

    /**
     * A preview that has seen no letter yet.
     *
     * @param classification the newer model
     * @param mostExamples how many finding events to keep as examples
     */
    public ReplayPreview(LetterClassification classification, int mostExamples) {
        this.classification = classification;
        this.mostExamples = mostExamples;
    }

    /**
     * A published letter.
     *
     * @param letter the letter as it was read
     * @param corrections what people said of its sentences
     * @param classified what was published of it
     */
    public record Published(Letter letter, List<Correction> corrections, ClassifiedLetter classified) {}

    /**
     * Adds all published letters on one council.
     *
     * @param letters the letters
     */
    public void council(Collection<Published> letters) {
        List<ClassifiedLetter> before = new ArrayList<>();
        List<ClassifiedLetter> after = new ArrayList<>();
        for (Published published : letters) {
            ClassifiedLetter now = classification.classify(published.letter(), published.corrections());
            compare(published.classified(), now);
            before.add(published.classified());
            after.add(now);
        }
        statuses.addAll(StatusDifference.between(before, after));
    }

    private void compare(ClassifiedLetter before, ClassifiedLetter now) {
        models.merge(before.getModelVersion(), 1, Integer::sum);
        List<FindingEvent> events = FindingDifference.between(before, now, Cause.NEWER_MODEL);
        if (events.isEmpty()) {
            return;
        }
        changedLetters++;
        for (FindingEvent event : events) {
            findings.merge(event.getChange(), 1, Integer::sum);
        }
        if (examples.size() < mostExamples) {
            examples.add(events.get(0));
        }
    }

    /**
     * The model.
     *
     * @return the version of the model that the letters would be labelled with
     */
    public String modelVersion() {
        return classification.modelVersion();
    }

    /**
     * The models by which the letters are labelled.
     *
     * @return how many letters by the model's version
     */
    public SortedMap<String, Integer> models() {
        return models;
    }

    /**
     * How many letters have a finding that would change.
     *
     * @return the count
     */
    public int changedLetters() {
        return changedLetters;
    }

    /**
     * How many findings would be added, changed or withdrawn.
     *
     * @param change what would happen to them
     * @return the count
     */
    public int findings(Change change) {
        return findings.getOrDefault(change, 0);
    }

    /**
     * Some of the finding events that would be made, one a letter.
     *
     * @return the examples
     */
    public List<FindingEvent> examples() {
        return List.copyOf(examples);
    }

    /**
     * The statuses that would change.
     *
     * @return the differences, in the order in which the councils were added
     */
    public List<StatusDifference> statuses() {
        return List.copyOf(statuses);
    }
}
