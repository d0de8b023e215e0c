package findings.ingest.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import findings.events.EnumId;
import findings.events.Letter;
import findings.ingest.publish.Receipt;
import java.time.LocalDate;

/**
 * What a client is told of a letter that it sent.
 *
 * @param letterId its id
 * @param council the council's name
 * @param councilId the council's id
 * @param kind the kind of visit
 * @param start the first day of the visit, where known
 * @param end the last day of the visit, where known
 * @param published the day of publication, where known
 * @param leadInspector the lead inspector, where there is one
 * @param rank whether the inspectorate speaks or somebody about it
 * @param outcome what became of it
 * @param blocks how many blocks of text it has
 * @param sha256 the hash of the document
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record LetterView(
        String letterId,
        String council,
        String councilId,
        String kind,
        LocalDate start,
        LocalDate end,
        LocalDate published,
        String leadInspector,
        String rank,
        String outcome,
        @JsonInclude(JsonInclude.Include.ALWAYS) int blocks,
        String sha256) {

    static LetterView of(Receipt receipt) {
        Letter letter = receipt.letter();
        return new LetterView(
                letter.getLetterId(),
                letter.getCouncilName(),
                letter.getCouncilId(),
                EnumId.of(letter.getKind()),
                letter.getVisitStart().orElse(null),
                letter.getVisitEnd().orElse(null),
                letter.getPublished().orElse(null),
                letter.getLeadInspector().orElse(null),
                EnumId.of(letter.getSource().getRank()),
                EnumId.of(receipt.outcome()),
                letter.getBlocks().size(),
                letter.getSource().getSha256());
    }
}
