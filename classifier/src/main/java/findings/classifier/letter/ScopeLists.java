package findings.classifier.letter;

import findings.events.Block;
import findings.events.BlockKind;
import java.util.Locale;
import java.util.regex.Pattern;

/** Finds, block by block, the lists that say what a visit looked at: "Inspectors looked at:", and bullets below. */
final class ScopeLists {
    private static final Pattern LEAD_IN = Pattern.compile(String.join("|", ResourceLines.of("scope-lead-ins.txt")));

    private boolean within;

    /** Whether the letter's next block is an item of such a list. */
    boolean holds(Block next) {
        if (next.getKind() == BlockKind.PARA) {
            String text = next.getText().strip().toLowerCase(Locale.ROOT);
            within = text.endsWith(":") && LEAD_IN.matcher(text).find();
            return false;
        }
        return within;
    }
}
