package findings.ingest.pdf;

import java.util.ArrayList;
import java.util.List;

/** Parts paragraphs that hold a second item: its number was typed by hand, left of where the first one's text hangs. */
final class OutdentedItems {

    /** A label stands at least this far to the left of the text that hangs from it, in points. */
    private static final float HANG = 8;

    private OutdentedItems() {}

    /** The paragraphs with every such item on its own. */
    static List<Paragraph> part(List<Paragraph> paragraphs, LineText text) {
        List<Paragraph> parted = new ArrayList<>();
        for (Paragraph paragraph : paragraphs) {
            int from = 0;
            List<Line> lines = paragraph.lines();
            for (int i = 1; isText(paragraph) && i < lines.size(); i++) {
                if (isOutdented(lines.get(i - 1), lines.get(i)) && isLabelled(lines.get(i), text)) {
                    parted.add(paragraph.part(from, i));
                    from = i;
                }
            }
            parted.add(from == 0 ? paragraph : paragraph.part(from, lines.size()));
        }
        return parted;
    }

    private static boolean isText(Paragraph paragraph) {
        return paragraph.cell().isEmpty()
                && (paragraph.tag() == Tag.PARAGRAPH
                        || paragraph.tag() == Tag.LIST_ITEM
                        || paragraph.tag() == Tag.CONTINUATION);
    }

    private static boolean isOutdented(Line before, Line line) {
        return !line.isBlank()
                && !before.isBlank()
                && line.page() == before.page()
                && line.left() < before.left() - HANG;
    }

    private static boolean isLabelled(Line line, LineText text) {
        return ListLabel.of(text.join(List.of(line)).text()).isPresent();
    }
}
