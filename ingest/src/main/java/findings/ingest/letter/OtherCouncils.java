package findings.ingest.letter;

import findings.events.Block;
import findings.events.Heading;
import findings.events.council.Council;
import findings.events.council.CouncilRegister;
import findings.events.council.Mention;
import findings.ingest.document.Excluded;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Parts what an article says of a council from what it says of others. A passage on another council begins where that
 * one is named and this one is not, and goes on until this one is named again.
 *
 * @param blocks the blocks on the council itself
 * @param excluded the passages on others
 */
record OtherCouncils(List<Block> blocks, List<Excluded> excluded) {

    private static final String REASON = "about another council";

    /** Whom a sentence names. */
    private enum Named {
        THIS,
        OTHER,
        NONE
    }

    static OtherCouncils partFrom(List<Block> blocks, Council council, CouncilRegister register) {
        List<Block> own = new ArrayList<>();
        List<Excluded> others = new ArrayList<>();
        boolean onOther = false;
        List<Heading> headings = List.of();
        for (Block block : blocks) {
            if (!block.getHeadings().equals(headings)) {
                headings = block.getHeadings();
                Named named =
                        headings.isEmpty() ? Named.NONE : named(last(headings).getText(), council, register);
                onOther = named == Named.OTHER || onOther && named == Named.NONE;
            }
            StringBuilder kept = new StringBuilder();
            StringBuilder left = new StringBuilder();
            for (String sentence : sentences(block.getText())) {
                Named named = named(sentence, council, register);
                onOther = named == Named.OTHER || onOther && named == Named.NONE;
                (onOther ? left : kept).append(sentence);
            }
            if (!kept.isEmpty()) {
                own.add(Block.newBuilder(block).setText(kept.toString().strip()).build());
            }
            if (!left.isEmpty()) {
                others.add(new Excluded(left.toString().strip(), block.getPage(), REASON));
            }
        }
        return new OtherCouncils(own, others);
    }

    private static Heading last(List<Heading> headings) {
        return headings.get(headings.size() - 1);
    }

    private static Named named(String text, Council council, CouncilRegister register) {
        boolean other = false;
        for (Mention mention : register.mentions(text)) {
            if (mention.council().id().equals(council.id())) {
                return Named.THIS;
            }
            other = true;
        }
        return other ? Named.OTHER : Named.NONE;
    }

    private static List<String> sentences(String text) {
        BreakIterator breaks = BreakIterator.getSentenceInstance(Locale.UK);
        breaks.setText(text);
        List<String> sentences = new ArrayList<>();
        int start = breaks.first();
        for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
            sentences.add(text.substring(start, end));
            start = end;
        }
        return sentences;
    }
}
