package findings.ingest.facts;

import findings.ingest.document.Content;
import findings.ingest.document.Element;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/** The plainest content: every line a paragraph of its own, tables as lines. Facts must be found in it too. */
final class LineContent {
    private LineContent() {}

    static Content ofText(String text) {
        return new Content("text/plain", 1, elements(text, 1), List.of());
    }

    static Content ofPdf(Path file) {
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            List<Element> elements = new ArrayList<>();
            PDFTextStripper stripper = new PDFTextStripper();
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                elements.addAll(elements(stripper.getText(document), page));
            }
            return new Content("application/pdf", document.getNumberOfPages(), elements, List.of());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    private static List<Element> elements(String text, int page) {
        return text.lines()
                .filter(line -> !line.isBlank())
                .map(line -> new Element(Element.Kind.PARA, 0, line.strip(), List.of(), page))
                .toList();
    }
}
