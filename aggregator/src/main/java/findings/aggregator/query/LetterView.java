package findings.aggregator.query;

import com.fasterxml.jackson.annotation.JsonInclude;
import findings.aggregator.csv.CsvTable;
import findings.aggregator.csv.Tabular;
import findings.events.ClassifiedLetter;
import findings.events.EnumId;
import findings.events.identity.LetterId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A letter: its facts and, where they were asked for, its sentences. Its table has a row a sentence.
 *
 * @param id the letter's id
 * @param council the council's id
 * @param councilName the council's name
 * @param kind the kind of visit
 * @param start the first day of the visit; null where the document does not say
 * @param end the last day of the visit; null where the document does not say
 * @param published the day of publication; null where the document does not say
 * @param leadInspector null where there is none
 * @param judgements what it judges
 * @param rank who speaks: the inspectorate or somebody about it
 * @param address the original's public address; null where none was given
 * @param modelVersion the version of the model that labelled it
 * @param sentences every sentence in order, those that are no finding too; null where they were not asked for
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record LetterView(
        String id,
        String council,
        String councilName,
        String kind,
        LocalDate start,
        LocalDate end,
        LocalDate published,
        String leadInspector,
        JudgementsView judgements,
        String rank,
        String address,
        String modelVersion,
        List<SentenceView> sentences)
        implements Tabular {
    /** The columns of its facts, as {@link #row} gives them. */
    static final List<String> FACTS = facts();

    private static final List<String> OF_SENTENCES = List.of(
            "letterId",
            "council",
            "councilName",
            "kind",
            "date",
            "id",
            "page",
            "heading",
            "text",
            "polarity",
            "themes",
            "topics",
            "about",
            "uncertain",
            "address");

    static LetterView facts(ClassifiedLetter letter) {
        return of(letter, null);
    }

    static LetterView whole(ClassifiedLetter letter) {
        return of(letter, letter.getSentences().stream().map(SentenceView::of).toList());
    }

    private static LetterView of(ClassifiedLetter letter, List<SentenceView> sentencesOrNull) {
        return new LetterView(
                letter.getLetterId(),
                letter.getCouncilId(),
                letter.getCouncilName(),
                EnumId.of(letter.getKind()),
                letter.getVisitStart().orElse(null),
                letter.getVisitEnd().orElse(null),
                letter.getPublished().orElse(null),
                letter.getLeadInspector().orElse(null),
                JudgementsView.of(letter.getJudgements()),
                EnumId.of(letter.getSource().getRank()),
                letter.getSource().getAddress().orElse(null),
                letter.getModelVersion(),
                sentencesOrNull);
    }

    /** Its facts as a row of a table. */
    List<Object> row() {
        List<Object> row = new ArrayList<>(Arrays.asList(id, kind, date(), start, end, published, leadInspector));
        row.addAll(judgements.row());
        row.addAll(Arrays.asList(rank, address));
        return row;
    }

    @Override
    public CsvTable toTable() {
        return new CsvTable(
                OF_SENTENCES,
                sentences.stream()
                        .map(sentence -> Arrays.asList(
                                id,
                                council,
                                councilName,
                                kind,
                                date(),
                                sentence.id(),
                                sentence.page(),
                                sentence.heading(),
                                sentence.text(),
                                sentence.polarity(),
                                sentence.themes(),
                                sentence.topics(),
                                sentence.about(),
                                sentence.uncertain(),
                                address)));
    }

    private LocalDate date() {
        return LetterId.parse(id).date();
    }

    private static List<String> facts() {
        List<String> columns =
                new ArrayList<>(List.of("letterId", "kind", "date", "start", "end", "published", "leadInspector"));
        columns.addAll(JudgementsView.COLUMNS);
        columns.addAll(List.of("rank", "address"));
        return List.copyOf(columns);
    }
}
