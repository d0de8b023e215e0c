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
        return letter(new Document(fileName, text.getBytes(StandardCharsets.UTF_8)), councilId, text, rank);
    }

    /** The letter of a document whose text is a council's id, a space and a block's text. */
    public static Letter letter(Document document) {
        String[] words = new String(document.bytes(), StandardCharsets.UTF_8).split(" ", 2);
        return letter(document, words[0], words[1], SourceRank.PRIMARY);
    }

    public static Document document(String councilId, String text) {
        return new Document("letter.txt", (councilId + " " + text).getBytes(StandardCharsets.UTF_8));
    }

    private static Letter letter(Document document, String councilId, String text, SourceRank rank) {
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
