package findings.classifier.letter;

import findings.classifier.model.FindingModel;
import findings.classifier.model.Labels;
import findings.classifier.model.SentenceInContext;
import findings.classifier.model.SentenceKind;
import findings.classifier.sentence.SentenceSplitter;
import findings.classifier.topic.TopicFinder;
import findings.events.Block;
import findings.events.ClassifiedLetter;
import findings.events.ClassifiedSentence;
import findings.events.Correction;
import findings.events.Letter;
import findings.events.Subject;
import findings.events.identity.SentenceId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Labels every sentence of a letter: the model first, then people's corrections, which win. */
public final class LetterClassifier implements LetterClassification {
    private static final SentenceSplitter SPLITTER = new SentenceSplitter();

    private final FindingModel model;
    private final TopicFinder topics;

    /**
     * A classifier.
     *
     * @param model decides polarity and themes
     * @param topics finds the finer topics
     */
    public LetterClassifier(FindingModel model, TopicFinder topics) {
        this.model = model;
        this.topics = topics;
    }

    @Override
    public String modelVersion() {
        return model.version();
    }

    @Override
    public ClassifiedLetter classify(Letter letter, List<Correction> corrections) {
        List<Placed> placed = place(letter);
        List<SentenceInContext> inContext =
                placed.stream().map(Placed::inContext).toList();
        List<Labels> labels = model.label(inContext);
        List<List<String>> reasons = model.reasons(inContext, labels);
        Map<String, Correction> bySentence =
                corrections.stream().collect(Collectors.toMap(Correction::getSentenceId, Function.identity()));
        SentenceId ids = new SentenceId(letter.getLetterId());
        List<ClassifiedSentence> sentences = new ArrayList<>(placed.size());
        for (int i = 0; i < placed.size(); i++) {
            String id = ids.next(placed.get(i).inContext().text());
            sentences.add(sentence(letter, placed.get(i), id, labels.get(i), reasons.get(i), bySentence.get(id)));
        }
        return whole(letter, withRepeats(sentences));
    }

    /**
     * The sentences of a letter as the model is shown them.
     *
     * @param letter the letter
     * @return its sentences in order
     */
    public static List<SentenceInContext> sentences(Letter letter) {
        return place(letter).stream().map(Placed::inContext).toList();
    }

    /** A sentence in its block, and whom it is about. */
    private record Placed(SentenceInContext inContext, Block block, Section section, Subject about) {}

    private static List<Placed> place(Letter letter) {
        List<Placed> placed = new ArrayList<>();
        ScopeLists scopes = new ScopeLists();
        for (Block block : letter.getBlocks()) {
            Section under = Section.under(block.getHeadings());
            Section section = scopes.holds(block) ? under.asScope() : under;
            SentenceKind kind = SentenceKind.of(block.getKind().name());
            Subject about = Subject.COUNCIL;
            for (String text : SPLITTER.split(block.getText())) {
                about = SubjectOfSentence.of(letter.getKind(), section, text, about);
                SentenceInContext inContext = new SentenceInContext(text, headingOf(block), kind, placed.size());
                placed.add(new Placed(inContext, block, section, about));
            }
        }
        return placed;
    }

    private static String headingOf(Block block) {
        int count = block.getHeadings().size();
        return count == 0 ? "" : block.getHeadings().get(count - 1).getText();
    }

    private ClassifiedSentence sentence(
            Letter letter, Placed placed, String id, Labels labels, List<String> reasons, Correction correctionOrNull) {
        SentenceInContext sentence = placed.inContext();
        Labels decided = correctionOrNull == null
                ? SectionRules.refine(
                        labels,
                        sentence.text(),
                        letter.getKind(),
                        placed.section(),
                        placed.block().getKind())
                : saidBy(correctionOrNull);
        boolean finding = decided.finding();
        return ClassifiedSentence.newBuilder()
                .setId(id)
                .setPosition(sentence.position())
                .setPage(placed.block().getPage())
                .setKind(placed.block().getKind())
                .setHeading(sentence.heading())
                .setText(sentence.text())
                .setStrength(decided.strength())
                .setArea(decided.area())
                .setThemes(finding ? decided.themes() : List.of())
                .setTopics(finding ? topics.topics(sentence.text()) : List.of())
                .setConfidence(rounded(decided.confidence()))
                .setPolarityConfidence(rounded(decided.polarityConfidence()))
                .setUncertain(finding && decided.polarityConfidence() < model.certainFrom())
                .setAbout(placed.about())
                .setWeight(placed.section().weight())
                .setImprovementListed(placed.section().improvementListed())
                .setCorrected(correctionOrNull != null)
                .setReference(placed.block().getReference().orElse(null))
                .setReasons(finding ? reasons(reasons, decided.equals(labels), correctionOrNull) : List.of())
                .build();
    }

    /** The model's reasons, where nothing overruled it. */
    private static List<String> reasons(
            List<String> modelsReasons, boolean asTheModelSays, Correction correctionOrNull) {
        if (correctionOrNull != null) {
            return List.of("corrected by " + correctionOrNull.getAuthor() + ": " + correctionOrNull.getReason());
        }
        return asTheModelSays ? modelsReasons : withPlace(modelsReasons);
    }

    private static List<String> withPlace(List<String> modelsReasons) {
        List<String> reasons = new ArrayList<>(modelsReasons);
        reasons.add(0, SectionRules.REASON);
        return List.copyOf(reasons.subList(0, Math.min(FindingModel.MOST_REASONS, reasons.size())));
    }

    private static Labels saidBy(Correction correction) {
        return new Labels(correction.getStrength(), correction.getArea(), correction.getThemes(), 1, 1);
    }

    /** Four digits are more than the calibration bears, and the same on every platform. */
    private static double rounded(double probability) {
        return Math.round(probability * 1e4) / 1e4;
    }

    private static List<ClassifiedSentence> withRepeats(List<ClassifiedSentence> sentences) {
        Map<String, String> repeats = SummaryRepeats.among(sentences);
        return sentences.stream()
                .map(sentence -> repeats.containsKey(sentence.getId())
                        ? ClassifiedSentence.newBuilder(sentence)
                                .setRepeats(repeats.get(sentence.getId()))
                                .build()
                        : sentence)
                .toList();
    }

    private ClassifiedLetter whole(Letter letter, List<ClassifiedSentence> sentences) {
        return ClassifiedLetter.newBuilder()
                .setLetterId(letter.getLetterId())
                .setCouncilId(letter.getCouncilId())
                .setCouncilName(letter.getCouncilName())
                .setKind(letter.getKind())
                .setVisitStart(letter.getVisitStart().orElse(null))
                .setVisitEnd(letter.getVisitEnd().orElse(null))
                .setPublished(letter.getPublished().orElse(null))
                .setLeadInspector(letter.getLeadInspector().orElse(null))
                .setJudgements(letter.getJudgements())
                .setSource(letter.getSource())
                .setModelVersion(model.version())
                .setSentences(sentences)
                .build();
    }
}
