package findings.ingest.pdf;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.apache.pdfbox.util.Matrix;

/** Collects a document's glyphs as runs, with the marked content that each belongs to. */
final class RunCollector extends PDFTextStripper {

    /** Slanted by more than this, as a share of the height, is meant as italic; a fifth to a third is usual. */
    private static final float SLANT = 0.1f;

    private final TextBudget budget;
    private final List<PdfPage> pages = new ArrayList<>();
    private final Map<PDFont, FontTraits> traits = new IdentityHashMap<>();
    private final Deque<Mark> marks = new ArrayDeque<>();
    private RunBuilder runs;

    /** An open marked-content sequence. */
    private record Mark(int id, boolean artifact) {
        static final Mark NONE = new Mark(Run.UNMARKED, false);
    }

    private RunCollector(TextBudget budget) {
        this.budget = budget;
    }

    /**
     * Collects the text of all pages.
     *
     * @param document an open document
     * @param budget how much text may come out
     * @return the pages in order
     * @throws IOException where a page cannot be read
     */
    static List<PdfPage> collect(PDDocument document, TextBudget budget) throws IOException {
        RunCollector collector = new RunCollector(budget);
        collector.writeText(document, Writer.nullWriter());
        return List.copyOf(collector.pages);
    }

    @Override
    protected void startPage(PDPage page) throws IOException {
        budget.checkContents(page);
        runs = new RunBuilder(getCurrentPageNo());
        marks.clear();
    }

    @Override
    protected void endPage(PDPage page) {
        float width = page.getCropBox().getWidth();
        float height = page.getCropBox().getHeight();
        pages.add(new PdfPage(getCurrentPageNo(), width, height, runs.finish()));
    }

    @Override
    public void showForm(PDFormXObject form) throws IOException {
        budget.check(form.getCOSObject());
        super.showForm(form);
    }

    @Override
    public void beginMarkedContentSequence(COSName tag, COSDictionary properties) {
        Mark outer = marks.isEmpty() ? Mark.NONE : marks.peek();
        int id = properties == null ? Run.UNMARKED : properties.getInt(COSName.MCID, Run.UNMARKED);
        boolean artifact = outer.artifact() || COSName.ARTIFACT.equals(tag);
        marks.push(new Mark(id == Run.UNMARKED ? outer.id() : id, artifact));
    }

    @Override
    public void endMarkedContentSequence() {
        if (!marks.isEmpty()) {
            marks.pop();
        }
    }

    @Override
    protected void processTextPosition(TextPosition glyph) {
        String text = glyph.getUnicode();
        if (text == null || text.isEmpty()) {
            return;
        }
        budget.spend(text.length());
        FontTraits look = traits.computeIfAbsent(glyph.getFont(), FontTraits::of);
        boolean bold = look.bold() || isStroked();
        Mark mark = marks.isEmpty() ? Mark.NONE : marks.peek();
        boolean italic = look.italic() || isSlanted(glyph.getTextMatrix());
        runs.add(glyph, text, Style.of(glyph.getFontSizeInPt(), bold, italic), mark.id(), mark.artifact());
    }

    /** Word processors make an italic face that they lack by slanting the upright one. */
    private static boolean isSlanted(Matrix matrix) {
        return matrix.getValue(0, 1) == 0 && Math.abs(matrix.getValue(1, 0)) > SLANT * Math.abs(matrix.getValue(1, 1));
    }

    /** Word processors make a bold face that they lack by drawing the outline too. */
    private boolean isStroked() {
        return getGraphicsState().getTextState().getRenderingMode() == RenderingMode.FILL_STROKE;
    }
}
