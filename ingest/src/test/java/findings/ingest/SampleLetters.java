package findings.ingest;

import findings.events.Block;
import findings.events.Judgements;
import findings.events.Letter;
import findings.events.Source;
import findings.events.SourceRank;
import findings.events.VisitKind;
import findings.events.identity.LetterId;
import findings.ingest.document.Document;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;

/** Letters on councils that do not exist. */
public final class SampleLetters {
    private static final LocalDate VISIT = LocalDate.of(2024, 3, 4);

    private SampleLetters() {}

    /** A letter on a council, with one block of text. */
    public static Letter letter(String councilId, String text) {
        return letter(councilId, text, SourceRank.PRIMARY, "letter.pdf");
    }

    public static Letter letter(String councilId, String text, SourceRank rank, String fileName) {
        return letter(councilId, text, rank, new Document(fileName, text.getBytes(StandardCharsets.UTF_8)));
    }

    /** A focused-visit letter in the inspectorate's form, as plain text: its first finding on a line of its own. */
    public static String focusedVisit(String council, String days, String finding) {
        return """
                Ofsted
                Agora
                6 Cumberland Place
                Nottingham NG1 6HJ

                30 April 2024

                Ms J Example
                Director of Children's Services, %1$s Council

                Dear Ms Example

                Focused visit to %1$s local authority children's services

                This letter summarises the findings of the focused visit to %1$s on %2$s. His Majesty's \
                Inspectors for this visit were Alex Sample and Robin Sample.

                Inspectors looked at the local authority's arrangements for children in need.

                This visit was carried out in line with the inspection of local authority children's services \
                (ILACS) framework.

                Headline findings

                %3$s

                What needs to improve in this area of social work practice

                - The timeliness of supervision for social workers.

                Main findings

                Social workers know their children well and visit them often.

                Yours sincerely

                Alex Sample
                His Majesty's Inspector
                """.formatted(council, days, finding);
    }

    /** The letter that was read from a document. */
    public static Letter letter(String councilId, String text, SourceRank rank, Document document) {
        return Letter.newBuilder()
                .setLetterId(new LetterId(councilId, VisitKind.FOCUSED_VISIT, VISIT).toString())
                .setCouncilId(councilId)
                .setCouncilName(councilId)
                .setKind(VisitKind.FOCUSED_VISIT)
                .setVisitStart(VISIT)
                .setJudgements(Judgements.newBuilder().build())
                .setSource(Source.newBuilder()
                        .setFileName(document.fileName())
                        .setSha256(document.sha256())
                        .setMediaType("text/plain")
                        .setRank(rank)
                        .build())
                .setBlocks(List.of(Block.newBuilder().setText(text).build()))
                .build();
    }
}
