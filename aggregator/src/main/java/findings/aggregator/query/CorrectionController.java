package findings.aggregator.query;

import com.fasterxml.jackson.annotation.JsonInclude;
import findings.aggregator.csv.CsvTable;
import findings.aggregator.csv.Tabular;
import findings.aggregator.table.Tables;
import findings.events.ClassifiedLetter;
import findings.events.ClassifiedSentence;
import findings.events.Correction;
import findings.events.EnumId;
import findings.events.identity.SentenceId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** People's corrections, each with the sentence that it is about, as far as that still stands in its letter. */
@RestController
final class CorrectionController {
    private final Tables tables;

    CorrectionController(Tables tables) {
        this.tables = tables;
    }

    @GetMapping("/api/corrections")
    CorrectionsAnswer corrections() {
        return new CorrectionsAnswer(
                tables.corrections().stream().flatMap(this::view).toList());
    }

    /** One that names no sentence at all is with the dead letters, and not listed. */
    private Stream<CorrectionView> view(Correction correction) {
        try {
            return Stream.of(view(correction, SentenceId.letterOf(correction.getSentenceId())));
        } catch (IllegalArgumentException e) {
            return Stream.empty();
        }
    }

    private CorrectionView view(Correction correction, String letterId) {
        Optional<ClassifiedSentence> sentence =
                tables.letter(letterId).flatMap(letter -> sentence(letter, correction.getSentenceId()));
        return new CorrectionView(
                correction.getSentenceId(),
                letterId,
                Polarity.id(correction.getStrength(), correction.getArea()),
                correction.getThemes(),
                correction.getAuthor(),
                correction.getReason(),
                sentence.isPresent(),
                sentence.map(ClassifiedSentence::getPosition).orElse(null),
                sentence.map(ClassifiedSentence::getHeading).orElse(null),
                sentence.map(it -> EnumId.of(it.getKind())).orElse(null),
                sentence.map(ClassifiedSentence::getText).orElse(null));
    }

    private static Optional<ClassifiedSentence> sentence(ClassifiedLetter letter, String id) {
        return letter.getSentences().stream()
                .filter(sentence -> sentence.getId().equals(id))
                .findFirst();
    }

    /**
     * All corrections.
     *
     * @param corrections in the order of their sentences' ids
     */
    record CorrectionsAnswer(List<CorrectionView> corrections) implements Tabular {
        private static final List<String> COLUMNS = List.of(
                "sentenceId",
                "letterId",
                "polarity",
                "themes",
                "author",
                "reason",
                "matched",
                "position",
                "heading",
                "kind",
                "text");

        @Override
        public CsvTable toTable() {
            return new CsvTable(
                    COLUMNS,
                    corrections.stream()
                            .map(correction -> Arrays.asList(
                                    correction.sentenceId(),
                                    correction.letterId(),
                                    correction.polarity(),
                                    correction.themes(),
                                    correction.author(),
                                    correction.reason(),
                                    correction.matched(),
                                    correction.position(),
                                    correction.heading(),
                                    correction.kind(),
                                    correction.text())));
        }
    }

    /**
     * A correction.
     *
     * @param sentenceId the sentence that it is about
     * @param letterId the letter in which that stands, or stood
     * @param polarity {@code strength}, {@code area}, {@code both} or {@code neither}
     * @param themes its themes, the main one first
     * @param author who says so
     * @param reason why
     * @param matched whether the sentence still stands in the letter; where it does not, the correction has no effect
     * @param position the sentence's place in the letter; null where it does not stand there
     * @param heading the heading above it; null where it does not stand there
     * @param kind how its block is set; null where it does not stand there
     * @param text the sentence; null where it does not stand there
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record CorrectionView(
            String sentenceId,
            String letterId,
            String polarity,
            List<String> themes,
            String author,
            String reason,
            boolean matched,
            Integer position,
            String heading,
            String kind,
            String text) {}
}
