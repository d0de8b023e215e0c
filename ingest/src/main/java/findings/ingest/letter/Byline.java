package findings.ingest.letter;

import findings.events.Block;
import findings.events.BlockKind;
import findings.ingest.document.Excluded;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Parts an article's title, author and date from its text.
 *
 * @param blocks the text
 * @param excluded what stands before it
 */
record Byline(List<Block> blocks, List<Excluded> excluded) {

    private static final String REASON = "title, author and date of the article";

    /** Fewer words than this make no sentence of an article. */
    private static final int SENTENCE_WORDS = 8;

    private static final Pattern SENTENCE_END = Pattern.compile("(?s).*[.!?:][\"'”’)]*");

    static Byline partFrom(List<Block> blocks) {
        int text = 0;
        while (text < blocks.size() && !isText(blocks.get(text))) {
            text++;
        }
        List<Excluded> excluded = new ArrayList<>();
        for (Block block : blocks.subList(0, text)) {
            excluded.add(new Excluded(block.getText(), block.getPage(), REASON));
        }
        return new Byline(blocks.subList(text, blocks.size()), excluded);
    }

    private static boolean isText(Block block) {
        return block.getKind() != BlockKind.PARA
                || block.getText().split(" ").length >= SENTENCE_WORDS
                        && SENTENCE_END.matcher(block.getText()).matches();
    }
}
