package findings.ingest.pdf;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;

/** Draws PDF files without tags for tests, line by line from the top. */
public final class TestPdf {
    private static final float TOP = 760;
    private static final float BOTTOM = 200;
    private static final float LEFT = 72;
    private static final float STEP = 14.5f;

    private final PDDocument document = new PDDocument();
    private final PDFont plain = new PDType1Font(FontName.HELVETICA);
    private final PDFont bold = new PDType1Font(FontName.HELVETICA_BOLD);
    private PDPageContentStream page;
    private float y;

    /** A document with one page begun. */
    public TestPdf() {
        newPage();
    }

    public TestPdf newPage() {
        try {
            closePage();
            PDPage added = new PDPage(PDRectangle.A4);
            document.addPage(added);
            page = new PDPageContentStream(document, added);
            y = TOP;
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether another paragraph might not fit on the page. */
    public boolean isNearlyFull() {
        return y < BOTTOM;
    }

    /** Lines of one paragraph, with a gap before them. */
    public TestPdf paragraph(String... lines) {
        y -= STEP;
        for (String line : lines) {
            line(line);
        }
        return this;
    }

    public TestPdf heading(String text) {
        y -= STEP;
        return text(text, bold, 14, LEFT, y).down();
    }

    public TestPdf line(String text) {
        return text(text, plain, 12, LEFT, y).down();
    }

    /** An item: its label in the margin, its lines hung from it. */
    public TestPdf item(String label, String... lines) {
        y -= STEP;
        text(label, plain, 12, LEFT, y);
        return hung(lines);
    }

    /** Lines where an item's text stands. */
    public TestPdf hung(String... lines) {
        for (String line : lines) {
            text(line, plain, 12, LEFT + 28, y).down();
        }
        return this;
    }

    /** A table's row, its second cell's lines beside the first's. */
    public TestPdf row(String[] first, String[] second) {
        y -= STEP;
        for (int i = 0; i < Math.max(first.length, second.length); i++) {
            if (i < first.length) {
                text(first[i], plain, 12, LEFT, y);
            }
            if (i < second.length) {
                text(second[i], plain, 12, LEFT + 300, y);
            }
            down();
        }
        return this;
    }

    public TestPdf footer(String text, String number) {
        return text(text, plain, 9, LEFT, 50).text(number, plain, 9, 500, 50);
    }

    public TestPdf footnote(String mark, String text) {
        return text(mark, plain, 6, LEFT, 94).text(text, plain, 9, LEFT + 6, 90);
    }

    /** A footnote whose mark is raised by as much as half the height of its letters. */
    public TestPdf highFootnote(String mark, String text) {
        return text(mark, plain, 6, LEFT, 94.8f).text(text, plain, 9, LEFT + 6, 90);
    }

    /** A line with a raised mark behind its text. */
    public TestPdf marked(String text, String mark) {
        try {
            float right = LEFT + plain.getStringWidth(text) / 1000 * 12;
            y -= STEP;
            return text(text, plain, 12, LEFT, y)
                    .text(mark, plain, 7, right, y + 4)
                    .down();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A page that a scanner made: a picture of one colour, and no text. */
    public TestPdf scan() {
        try {
            BufferedImage picture = new BufferedImage(60, 80, BufferedImage.TYPE_BYTE_GRAY);
            page.drawImage(LosslessFactory.createFromImage(document, picture), 0, 0, 595, 842);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public byte[] bytes() {
        try {
            closePage();
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            document.close();
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The file, locked with a password. */
    public byte[] lockedBytes() {
        try {
            closePage();
            document.protect(new StandardProtectionPolicy("owner", "reader", new AccessPermission()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes();
    }

    private TestPdf text(String text, PDFont font, float size, float left, float baseline) {
        try {
            page.beginText();
            page.setFont(font, size);
            page.newLineAtOffset(left, baseline);
            page.showText(text);
            page.endText();
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private TestPdf down() {
        y -= STEP;
        return this;
    }

    private void closePage() throws IOException {
        if (page != null) {
            page.close();
            page = null;
        }
    }
}
