package findings.standalone.samples;

import findings.standalone.samples.Typeface.Style;
import findings.standalone.samples.Typeface.Word;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDNumberTreeNode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkInfo;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDParentTreeValue;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;

/** A PDF document whose text is tagged, as the inspectorate's documents are. The same calls give the same bytes. */
final class TaggedPdf implements Closeable {
    static final PDRectangle PAPER = PDRectangle.A4;

    private static final float MARK_RISE = 0.35f;
    private static final float HAIRLINE = 0.6f;

    private final PDDocument document = new PDDocument();
    private final PDStructureTreeRoot root = new PDStructureTreeRoot();
    private final PDStructureElement whole = new PDStructureElement("Document", root);
    /** For each page, the elements of its pieces of marked content in order. */
    private final List<COSArray> elementsOfPages = new ArrayList<>();

    private PDPageContentStream content;

    TaggedPdf(String title, String subject) {
        document.setDocumentId(0L);
        document.getDocumentInformation().setTitle(title);
        document.getDocumentInformation().setSubject(subject);
        root.appendKid(whole);
    }

    int pages() {
        return document.getNumberOfPages();
    }

    void newPage() throws IOException {
        endPage();
        PDPage page = new PDPage(PAPER);
        page.setStructParents(document.getNumberOfPages());
        document.addPage(page);
        elementsOfPages.add(new COSArray());
        content = new PDPageContentStream(document, page, AppendMode.OVERWRITE, true);
    }

    /** An element of the whole document, such as H1, P or L. */
    PDStructureElement element(String type) {
        return element(type, whole);
    }

    PDStructureElement element(String type, PDStructureElement parent) {
        PDStructureElement element = new PDStructureElement(type, parent);
        parent.appendKid(element);
        return element;
    }

    /** A line of words on the current page, as a piece of an element. */
    void line(PDStructureElement element, List<Word> words, float size, float x, float y) throws IOException {
        begin(element);
        words(words, size, x, y);
        content.endMarkedContent();
    }

    /** A text in one font on the current page, as a piece of an element. */
    void text(PDStructureElement element, String text, PDFont font, float size, float x, float y) throws IOException {
        begin(element);
        text(text, font, size, x, y);
        content.endMarkedContent();
    }

    /** What is no part of the text: a running footer. */
    void furniture(String text, PDFont font, float size, float x, float y) throws IOException {
        content.beginMarkedContent(COSName.ARTIFACT);
        text(text, font, size, x, y);
        content.endMarkedContent();
    }

    void rule(float x1, float y1, float x2, float y2) throws IOException {
        content.beginMarkedContent(COSName.ARTIFACT);
        content.setLineWidth(HAIRLINE);
        content.moveTo(x1, y1);
        content.lineTo(x2, y2);
        content.stroke();
        content.endMarkedContent();
    }

    byte[] bytes() throws IOException {
        endPage();
        root.setParentTree(parentTree());
        root.setParentTreeNextKey(elementsOfPages.size());
        PDMarkInfo marked = new PDMarkInfo();
        marked.setMarked(true);
        document.getDocumentCatalog().setMarkInfo(marked);
        document.getDocumentCatalog().setStructureTreeRoot(root);
        document.getDocumentCatalog().setLanguage("en-GB");
        PDViewerPreferences preferences = new PDViewerPreferences(new COSDictionary());
        preferences.setDisplayDocTitle(true);
        document.getDocumentCatalog().setViewerPreferences(preferences);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        document.save(out);
        return out.toByteArray();
    }

    @Override
    public void close() throws IOException {
        document.close();
    }

    private void begin(PDStructureElement element) throws IOException {
        COSArray elements = elementsOfPages.get(pages() - 1);
        PDMarkedContentReference reference = new PDMarkedContentReference();
        reference.setPage(document.getPage(pages() - 1));
        reference.setMCID(elements.size());
        element.appendKid(reference);
        content.beginMarkedContent(COSName.getPDFName(element.getStructureType()), elements.size());
        elements.add(element);
    }

    private void words(List<Word> words, float size, float x, float y) throws IOException {
        content.beginText();
        content.newLineAtOffset(x, y);
        for (int i = 0; i < words.size(); i++) {
            Word word = words.get(i);
            content.setFont(word.style().font, word.style().size(size));
            content.setTextRise(word.style() == Style.MARK ? size * MARK_RISE : 0);
            content.showText(i > 0 && word.spaced() ? " " + word.text() : word.text());
        }
        content.endText();
    }

    private void text(String text, PDFont font, float size, float x, float y) throws IOException {
        content.beginText();
        content.setTextRise(0);
        content.setFont(font, size);
        content.newLineAtOffset(x, y);
        content.showText(text);
        content.endText();
    }

    private PDNumberTreeNode parentTree() {
        Map<Integer, PDParentTreeValue> elements = new HashMap<>();
        for (int page = 0; page < elementsOfPages.size(); page++) {
            elements.put(page, new PDParentTreeValue(elementsOfPages.get(page)));
        }
        PDNumberTreeNode tree = new PDNumberTreeNode(PDParentTreeValue.class);
        tree.setNumbers(elements);
        return tree;
    }

    private void endPage() throws IOException {
        if (content != null) {
            content.close();
            content = null;
        }
    }
}
