package findings.ingest.pdf;

import java.util.ArrayList;
import java.util.List;

/** Parts paragraphs that hold a heading on a line of its own: typed with a line break where a new paragraph was meant. */
final class BoldLines {

    /** A line this much shorter than the longest, as a share, was broken off by hand. */
    private static final float BROKEN_OFF = 0.9f;

    private final HeadingStyles styles;

    BoldLines(HeadingStyles styles) {
        this.styles = styles;
    }

    /** The paragraphs with headings parted from text. */
    List<Paragraph> part(List<Paragraph> paragraphs) {
        List<Paragraph> parted = new ArrayList<>();
        for (Paragraph paragraph : paragraphs) {
            boolean text = paragraph.tag() == Tag.PARAGRAPH
                    || paragraph.tag() == Tag.LIST_ITEM
                    || paragraph.tag() == Tag.HEADING;
            if (text && paragraph.cell().isEmpty() && paragraph.lines().size() > 1) {
                part(paragraph, parted);
            } else {
                parted.add(paragraph);
            }
        }
        return parted;
    }

    private void part(Paragraph paragraph, List<Paragraph> parted) {
        List<Line> open = new ArrayList<>();
        Tag tag = paragraph.tag();
        for (Line line : paragraph.lines()) {
            if (!open.isEmpty() && !line.isBlank() && isBoundary(paragraph, open.get(open.size() - 1), line)) {
                parted.add(new Paragraph(tag, paragraph.level(), null, open));
                open = new ArrayList<>();
                tag = Tag.PARAGRAPH;
            }
            open.add(line);
        }
        parted.add(new Paragraph(tag, paragraph.level(), null, open));
    }

    private boolean isBoundary(Paragraph paragraph, Line before, Line line) {
        boolean boldBefore = styles.setsApart(List.of(before));
        return !before.isBlank()
                && boldBefore != styles.setsApart(List.of(line))
                && before.right() < BROKEN_OFF * widest(paragraph);
    }

    private static float widest(Paragraph paragraph) {
        float widest = 0;
        for (Line line : paragraph.lines()) {
            widest = Math.max(widest, line.right());
        }
        return widest;
    }
}
