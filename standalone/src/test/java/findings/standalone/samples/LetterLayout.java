package findings.standalone.samples;

import findings.standalone.samples.Block.Kind;
import findings.standalone.samples.Typeface.Style;
import findings.standalone.samples.Typeface.Word;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;

/** Lays a letter out on pages, as the inspectorate's letters look: one column, footnotes and page numbers at the foot. */
final class LetterLayout implements AutoCloseable {
    private static final String SUBJECT = "Invented sample: the council, the people and the events do not exist";

    // All measures in points, 72 to the inch.
    private static final float LEFT = 62;
    private static final float RIGHT = TaggedPdf.PAPER.getWidth() - 62;
    private static final float TOP = TaggedPdf.PAPER.getHeight() - 74;
    private static final float BOTTOM = 78;
    private static final float TEXT = 11;
    private static final float LEADING = 1.27f;
    private static final float SMALL = 8.5f;
    private static final float TITLE = 20;
    private static final float HEADING = 12.5f;
    private static final float INDENT = 24;
    private static final float GAP = 8;
    private static final float PADDING = 5;
    private static final float PAGE_NUMBER = 13;
    private static final float FOOT = 40;
    private static final float FIRST_COLUMN = 0.68f;
    /** A heading does not stand at the foot of a page without so much below it. */
    private static final float KEPT_WITH_HEADING = 56;

    private static final String SQUARE = "\u25A0";

    private final LetterSource source;
    private final TaggedPdf pdf;
    private final Map<String, Block> footnotes = new HashMap<>();
    private final List<Block> footnotesOfPage = new ArrayList<>();
    private PDStructureElement list;
    private PDStructureElement table;
    private Kind previous = Kind.PAGE_BREAK;
    private float y;
    private float floor;

    LetterLayout(LetterSource source) {
        this.source = source;
        this.pdf = new TaggedPdf(source.title(), SUBJECT);
        for (Block block : source.blocks()) {
            if (block.kind() == Kind.FOOTNOTE) {
                footnotes.put(block.label(), block);
            }
        }
    }

    byte[] pdf() throws IOException {
        newPage();
        for (Block block : source.blocks()) {
            place(block);
        }
        finishPage();
        return pdf.bytes();
    }

    @Override
    public void close() throws IOException {
        pdf.close();
    }

    private void place(Block block) throws IOException {
        Kind kind = block.kind();
        if (kind != Kind.BULLET && kind != Kind.NUMBERED) {
            list = null;
        }
        if (kind != Kind.ROW) {
            table = null;
        }
        switch (kind) {
            case TITLE -> text("H1", block.text(), Style.PLAIN, TITLE, GAP);
            case HEADING -> heading("H2", block.text(), Style.BOLD, HEADING);
            case SUBHEADING -> heading("H3", block.text(), Style.ITALIC, TEXT);
            case PARA -> text("P", block.text(), Style.PLAIN, TEXT, GAP);
            case LINE -> text("P", block.text(), Style.PLAIN, TEXT, previous == Kind.LINE ? 0 : GAP * 2);
            case RIGHT -> right(block.text());
            case BULLET, NUMBERED -> item(block);
            case HEADER_ROW -> {
                y -= GAP;
                table = pdf.element("Table");
                row(block, "TH", Style.BOLD, true);
            }
            case ROW -> row(block, "TD", Style.PLAIN, false);
            case FOOTNOTE -> {}
            case PAGE_BREAK -> newPage();
        }
        previous = kind;
    }

    private void heading(String type, String text, Style style, float size) throws IOException {
        if (y - KEPT_WITH_HEADING < floor) {
            newPage();
        }
        text(type, text, style, size, GAP * 1.5f);
    }

    private void text(String type, String text, Style style, float size, float gap) throws IOException {
        y -= gap;
        PDStructureElement element = pdf.element(type);
        for (List<Word> line : Typeface.lines(text, style, size, RIGHT - LEFT)) {
            line(element, line, size, LEFT);
        }
    }

    /** The sender's address stands at the right, in small print. */
    private void right(String text) throws IOException {
        float x = RIGHT - (RIGHT - LEFT) * (1 - FIRST_COLUMN);
        line(
                pdf.element("P"),
                Typeface.lines(text, Style.PLAIN, SMALL, RIGHT - x).get(0),
                SMALL,
                x);
    }

    private void item(Block block) throws IOException {
        y -= GAP * 0.75f;
        if (list == null) {
            list = pdf.element("L");
        }
        PDStructureElement item = pdf.element("LI", list);
        PDStructureElement label = pdf.element("Lbl", item);
        PDStructureElement body = pdf.element("LBody", item);
        List<List<Word>> lines = Typeface.lines(block.text(), Style.PLAIN, TEXT, RIGHT - LEFT - INDENT);
        for (int i = 0; i < lines.size(); i++) {
            makeRoom(lines.get(i), TEXT);
            if (i == 0) {
                label(block, label);
            }
            line(body, lines.get(i), TEXT, LEFT + INDENT);
        }
    }

    private void label(Block block, PDStructureElement label) throws IOException {
        float baseline = y - TEXT * LEADING;
        if (block.kind() == Kind.BULLET) {
            pdf.text(label, SQUARE, Typeface.SQUARES, TEXT * 0.65f, LEFT + 4, baseline + 1);
        } else {
            pdf.text(label, block.label(), Style.PLAIN.font, TEXT, LEFT, baseline);
        }
    }

    private void row(Block block, String cellType, Style style, boolean first) throws IOException {
        float middle = LEFT + (RIGHT - LEFT) * FIRST_COLUMN;
        float[] edges = {LEFT, middle, RIGHT};
        List<List<List<Word>>> cells = new ArrayList<>();
        int highest = 0;
        for (int i = 0; i < block.texts().size(); i++) {
            List<List<Word>> lines =
                    Typeface.lines(block.texts().get(i), style, TEXT, edges[i + 1] - edges[i] - 2 * PADDING);
            cells.add(lines);
            highest = Math.max(highest, lines.size());
        }
        float height = highest * TEXT * LEADING + 2 * PADDING;
        float top = y;
        PDStructureElement row = pdf.element("TR", table);
        for (int i = 0; i < cells.size(); i++) {
            PDStructureElement cell = pdf.element(cellType, row);
            y = top - PADDING / 2;
            for (List<Word> line : cells.get(i)) {
                line(cell, line, TEXT, edges[i] + PADDING);
            }
        }
        for (float edge : edges) {
            pdf.rule(edge, top, edge, top - height);
        }
        if (first) {
            pdf.rule(LEFT, top, RIGHT, top);
        }
        y = top - height;
        pdf.rule(LEFT, y, RIGHT, y);
    }

    private void line(PDStructureElement element, List<Word> words, float size, float x) throws IOException {
        makeRoom(words, size);
        y -= size * LEADING;
        pdf.line(element, words, size, x, y);
    }

    /** A new page where neither the line nor the footnotes that it marks have room on this one. */
    private void makeRoom(List<Word> words, float size) throws IOException {
        List<Block> marked = new ArrayList<>();
        for (Word word : words) {
            if (word.style() == Style.MARK && !footnotesOfPage.contains(footnotes.get(word.text()))) {
                marked.add(footnotes.get(word.text()));
            }
        }
        float needed = size * LEADING
                + (float) marked.stream().mapToDouble(LetterLayout::height).sum();
        if (y - needed < floor) {
            newPage();
        }
        footnotesOfPage.addAll(marked);
        floor += (float) marked.stream().mapToDouble(LetterLayout::height).sum();
    }

    private static float height(Block footnote) {
        return footnoteLines(footnote).size() * SMALL * LEADING + GAP;
    }

    private static List<List<Word>> footnoteLines(Block footnote) {
        return Typeface.lines("[^" + footnote.label() + "] " + footnote.text(), Style.PLAIN, SMALL, RIGHT - LEFT);
    }

    private void newPage() throws IOException {
        if (pdf.pages() > 0) {
            finishPage();
        }
        pdf.newPage();
        y = TOP;
        floor = BOTTOM;
    }

    private void finishPage() throws IOException {
        placeFootnotes();
        float line = FOOT;
        for (int i = source.footer().size() - 1; i >= 0; i--) {
            pdf.furniture(source.footer().get(i), Style.BOLD.font, SMALL - 1, LEFT, line);
            line += (SMALL - 1) * LEADING;
        }
        if (!source.footer().isEmpty()) {
            pdf.rule(LEFT, line + 2, RIGHT, line + 2);
        }
        String number = Integer.toString(pdf.pages());
        float width = Typeface.width(number, Style.PLAIN.font, PAGE_NUMBER);
        pdf.furniture(number, Style.PLAIN.font, PAGE_NUMBER, RIGHT - width, FOOT);
    }

    private void placeFootnotes() throws IOException {
        if (footnotesOfPage.isEmpty()) {
            return;
        }
        y = floor - GAP / 2;
        pdf.rule(LEFT, y, LEFT + 120, y);
        for (Block footnote : footnotesOfPage) {
            PDStructureElement note = pdf.element("Note");
            for (List<Word> line : footnoteLines(footnote)) {
                y -= SMALL * LEADING;
                pdf.line(note, line, SMALL, LEFT, y);
            }
            y -= GAP / 2;
        }
        footnotesOfPage.clear();
    }
}
