package findings.ingest.pdf;

import java.util.Locale;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;

/**
 * What a font's name and descriptor say of its look.
 *
 * @param bold bold or heavier
 * @param italic italic or oblique
 */
record FontTraits(boolean bold, boolean italic) {

    /** CSS and PDF weights from here on are semi-bold or heavier; a regular face has 400. */
    private static final float SEMI_BOLD = 600;

    static FontTraits of(PDFont font) {
        String name = font.getName() == null ? "" : font.getName().toLowerCase(Locale.ROOT);
        boolean bold = name.contains("bold") || name.contains("black") || name.contains("heavy");
        boolean italic = name.contains("italic") || name.contains("oblique");
        PDFontDescriptor descriptor = font.getFontDescriptor();
        if (descriptor != null) {
            bold |= descriptor.isForceBold() || descriptor.getFontWeight() >= SEMI_BOLD;
            italic |= descriptor.isItalic();
        }
        return new FontTraits(bold, italic);
    }
}
