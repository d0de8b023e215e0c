package findings.ingest.letter;

import findings.events.Block;
import findings.events.Letter;
import findings.events.Source;
import findings.events.SourceRank;
import findings.events.council.CouncilRegister;
import findings.ingest.document.Content;
import findings.ingest.document.Document;
import findings.ingest.document.Excluded;
import findings.ingest.document.RejectedDocumentException;
import findings.ingest.facts.FactsReader;
import findings.ingest.facts.GivenFacts;
import findings.ingest.facts.LetterFacts;
import findings.ingest.format.ContentReader;
import findings.ingest.text.Article;
import java.util.ArrayList;
import java.util.List;

/** Reads documents into letters: their facts, and their text as blocks under their headings. */
public final class LetterReader {

    private final ContentReader contents = new ContentReader();
    private final CouncilRegister register;
    private final FactsReader facts;

    /**
     * A reader.
     *
     * @param register the councils that letters may be on
     */
    public LetterReader(CouncilRegister register) {
        this.register = register;
        this.facts = new FactsReader(register);
    }

    /**
     * Reads a document into a letter.
     *
     * @param document the document
     * @param given the facts that its sender gave; they win over what the document says
     * @return the letter, and the document's text that is in none of its blocks, with reasons
     * @throws RejectedDocumentException where the document cannot be taken as a letter; the message says what was wrong
     *     and what to do
     */
    public Reading read(Document document, GivenFacts given) throws RejectedDocumentException {
        Content content = contents.read(document);
        LetterFacts found = facts.read(content, given);
        Article text = found.rank() == SourceRank.SECONDARY
                ? Article.of(content.elements())
                : new Article(content.elements(), List.of());
        LetterBody body = LetterBody.of(text.elements());
        List<Block> blocks = body.blocks();
        List<Excluded> excluded = new ArrayList<>(content.excluded());
        excluded.addAll(text.excluded());
        excluded.addAll(body.excluded());
        if (found.rank() == SourceRank.SECONDARY) {
            Byline byline = Byline.partFrom(blocks);
            excluded.addAll(byline.excluded());
            OtherCouncils others = OtherCouncils.partFrom(byline.blocks(), found.council(), register);
            blocks = others.blocks();
            excluded.addAll(others.excluded());
        }
        if (blocks.isEmpty()) {
            throw new RejectedDocumentException(
                    "no-text", "The document has a letter's frame and no text in it. Check that it is whole.");
        }
        return new Reading(letter(document, given, content, found, blocks), excluded);
    }

    private static Letter letter(
            Document document, GivenFacts given, Content content, LetterFacts found, List<Block> blocks) {
        Source source = Source.newBuilder()
                .setAddress(given.addressOrNull())
                .setFileName(document.fileName().isEmpty() ? null : document.fileName())
                .setSha256(document.sha256())
                .setMediaType(content.mediaType())
                .setRank(found.rank())
                .build();
        return Letter.newBuilder()
                .setLetterId(found.id().toString())
                .setCouncilId(found.council().id())
                .setCouncilName(found.council().name())
                .setKind(found.kind())
                .setVisitStart(found.startOrNull())
                .setVisitEnd(found.endOrNull())
                .setPublished(found.publishedOrNull())
                .setLeadInspector(found.leadInspectorOrNull())
                .setJudgements(found.judgements())
                .setSource(source)
                .setBlocks(blocks)
                .build();
    }
}
