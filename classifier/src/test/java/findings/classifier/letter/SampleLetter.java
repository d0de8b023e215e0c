package findings.classifier.letter;

import findings.events.Block;
import findings.events.BlockKind;
import findings.events.Heading;
import findings.events.Judgements;
import findings.events.Letter;
import findings.events.Source;
import findings.events.SourceRank;
import findings.events.VisitKind;
import findings.events.identity.LetterId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Builds letters on a council that does not exist. */
public final class SampleLetter {
    private final LetterId id;
    private SourceRank rank = SourceRank.PRIMARY;
    private LocalDate published;
    private final List<Block> blocks = new ArrayList<>();

    private SampleLetter(LetterId id) {
        this.id = id;
    }

    public static SampleLetter of(String council, VisitKind kind, String date) {
        return new SampleLetter(new LetterId(council, kind, LocalDate.parse(date)));
    }

    public SampleLetter secondary() {
        rank = SourceRank.SECONDARY;
        return this;
    }

    public SampleLetter published(String date) {
        published = LocalDate.parse(date);
        return this;
    }

    public SampleLetter para(String heading, String text) {
        return block(BlockKind.PARA, heading, text);
    }

    public SampleLetter bullet(String heading, String text) {
        return block(BlockKind.BULLET, heading, text);
    }

    private SampleLetter block(BlockKind kind, String heading, String text) {
        blocks.add(Block.newBuilder()
                .setKind(kind)
                .setText(text)
                .setHeadings(List.of(new Heading(1, heading)))
                .build());
        return this;
    }

    public Letter build() {
        return Letter.newBuilder()
                .setLetterId(id.toString())
                .setCouncilId(id.council())
                .setCouncilName("Ashmere")
                .setKind(id.kind())
                .setVisitStart(id.date())
                .setPublished(published)
                .setJudgements(Judgements.newBuilder().build())
                .setSource(Source.newBuilder()
                        .setSha256("0".repeat(64))
                        .setMediaType("text/plain")
                        .setRank(rank)
                        .build())
                .setBlocks(blocks)
                .build();
    }
}
