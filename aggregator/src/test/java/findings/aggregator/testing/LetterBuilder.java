package findings.aggregator.testing;

import findings.events.BlockKind;
import findings.events.ClassifiedLetter;
import findings.events.ClassifiedSentence;
import findings.events.Grade;
import findings.events.Judgements;
import findings.events.Source;
import findings.events.SourceRank;
import findings.events.Subject;
import findings.events.VisitKind;
import findings.events.Weight;
import findings.events.identity.LetterId;
import findings.events.identity.SentenceId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Writes a classified letter on a fictional council, sentence by sentence. */
public final class LetterBuilder {
    private final LetterId id;
    private final SentenceId sentenceIds;
    private final List<ClassifiedSentence> sentences = new ArrayList<>();
    private String councilName;
    private SourceRank rank = SourceRank.PRIMARY;
    private Grade overall;

    private LetterBuilder(LetterId id) {
        this.id = id;
        this.sentenceIds = new SentenceId(id.toString());
        this.councilName =
                id.council().substring(0, 1).toUpperCase() + id.council().substring(1);
    }

    /** Starts a letter, such as {@code letter("ashmere", VisitKind.SIF, "2015-02-02")}. */
    public static LetterBuilder letter(String council, VisitKind kind, String date) {
        return new LetterBuilder(new LetterId(council, kind, LocalDate.parse(date)));
    }

    /** Adds a strength on a theme and any topics of it. */
    public LetterBuilder strength(String text, String theme, String... topics) {
        return sentence(text, s -> s.setStrength(true).setThemes(List.of(theme)).setTopics(Arrays.asList(topics)));
    }

    /** Adds an area for development on a theme and any topics of it. */
    public LetterBuilder area(String text, String theme, String... topics) {
        return sentence(text, s -> s.setArea(true).setThemes(List.of(theme)).setTopics(Arrays.asList(topics)));
    }

    /** Adds so many strengths and areas on a theme. */
    public LetterBuilder counts(int strengths, int areas, String theme) {
        for (int i = 1; i <= strengths; i++) {
            strength("Work of kind " + i + " is good.", theme);
        }
        for (int i = 1; i <= areas; i++) {
            area("Work of kind " + i + " is weak.", theme);
        }
        return this;
    }

    /** Adds any sentence, set by the caller. */
    public LetterBuilder sentence(String text, UnaryOperator<ClassifiedSentence.Builder> settings) {
        sentences.add(settings.apply(ClassifiedSentence.newBuilder()
                        .setId(sentenceIds.next(text))
                        .setPosition(sentences.size())
                        .setPage(1 + sentences.size() / 10)
                        .setKind(BlockKind.PARA)
                        .setHeading("Findings")
                        .setText(text)
                        .setConfidence(0.9)
                        .setPolarityConfidence(0.9)
                        .setAbout(Subject.COUNCIL)
                        .setWeight(Weight.BODY))
                .build());
        return this;
    }

    /** Gives the overall judgement. */
    public LetterBuilder overall(Grade grade) {
        overall = grade;
        return this;
    }

    /** Makes it somebody's account of a letter. */
    public LetterBuilder secondary() {
        rank = SourceRank.SECONDARY;
        return this;
    }

    /** The id of the sentence last added. */
    public String lastId() {
        return sentences.get(sentences.size() - 1).getId();
    }

    /** The letter. */
    public ClassifiedLetter build() {
        return ClassifiedLetter.newBuilder()
                .setLetterId(id.toString())
                .setCouncilId(id.council())
                .setCouncilName(councilName)
                .setKind(id.kind())
                .setVisitStart(id.date())
                .setVisitEnd(id.date().plusDays(4))
                .setPublished(id.date().plusDays(40))
                .setJudgements(Judgements.newBuilder().setOverall(overall).build())
                .setSource(Source.newBuilder()
                        .setAddress("https://letters.example/" + id)
                        .setSha256("0".repeat(64))
                        .setMediaType("text/plain")
                        .setRank(rank)
                        .build())
                .setModelVersion("test")
                .setSentences(sentences)
                .build();
    }

    /** The sentence of a letter that has a text. */
    public static Optional<ClassifiedSentence> find(ClassifiedLetter letter, String text) {
        return letter.getSentences().stream()
                .filter(s -> s.getText().equals(text))
                .findFirst();
    }
}
