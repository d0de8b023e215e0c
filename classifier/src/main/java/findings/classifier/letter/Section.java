package findings.classifier.letter;

import findings.events.Heading;
import findings.events.Weight;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What the headings above a block say of it.
 *
 * @param weight how heavily the letter states what stands there
 * @param improvementListed it is a list of what must get better, or must be done at once
 * @param ofScope it says what the visit looked at, and nothing of how good that is
 * @param ofBoard it is about the safeguarding board
 */
record Section(Weight weight, boolean improvementListed, boolean ofScope, boolean ofBoard) {

    private record Sign(String says, Pattern pattern) {}

    private static final String BOARD = "board";
    private static final List<Sign> SIGNS = ResourceLines.of("sections.tsv").stream()
            .map(line -> line.split("\t", 2))
            .map(cells -> new Sign(cells[0], Pattern.compile(cells[1])))
            .toList();

    /** The section under these headings, outermost first. */
    static Section under(List<Heading> headings) {
        boolean ofBoard = false;
        String says = "body";
        boolean decided = false;
        List<Heading> innermostFirst = new ArrayList<>(headings);
        Collections.reverse(innermostFirst);
        for (Heading heading : innermostFirst) {
            String text = heading.getText()
                    .toLowerCase(Locale.ROOT)
                    .replace('’', '\'')
                    .strip();
            for (Sign sign : SIGNS) {
                if (sign.pattern().matcher(text).find()) {
                    if (sign.says().equals(BOARD)) {
                        ofBoard = true;
                    } else if (!decided) {
                        says = sign.says();
                        decided = true;
                    }
                }
            }
        }
        return switch (says) {
            case "priority-action" -> new Section(Weight.PRIORITY_ACTION, true, false, ofBoard);
            case "improvement" -> new Section(Weight.HEADLINE, true, false, ofBoard);
            case "summary" -> new Section(Weight.HEADLINE, false, false, ofBoard);
            case "scope" -> new Section(Weight.BODY, false, true, ofBoard);
            default -> new Section(Weight.BODY, false, false, ofBoard);
        };
    }

    /** The same section where a list says what the visit looked at. */
    Section asScope() {
        return new Section(Weight.BODY, false, true, ofBoard);
    }
}
