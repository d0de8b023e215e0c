package findings.standalone.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Run with {@code -Dsamples.make=true}, it makes the files that ship before it looks at them. */
class SamplesTest {
    private static final String LIST = "list.txt";
    private static final int LARGEST = 60_000;

    @BeforeAll
    static void makeThemWhereAsked() throws IOException {
        if (Boolean.getBoolean("samples.make")) {
            SampleLetters.makeAll();
        }
    }

    @Test
    void theFilesThatShipAreThoseOfTheSources() throws IOException {
        for (Path source : SampleLetters.sources()) {
            assertThat(text(Files.readAllBytes(SampleLetters.shipped(source))))
                    .as("text of " + SampleLetters.shipped(source))
                    .isEqualTo(text(SampleLetters.pdf(source)));
        }
    }

    @Test
    void theSameSourceGivesTheSameBytes() throws IOException {
        Path source = SampleLetters.sources().get(0);

        assertThat(SampleLetters.pdf(source)).isEqualTo(SampleLetters.pdf(source));
    }

    @Test
    void theListNamesEveryLetterThatShips() throws IOException {
        try (Stream<Path> files = Files.list(SampleLetters.SHIPPED)) {
            List<String> letters = files.map(file -> file.getFileName().toString())
                    .filter(name -> !name.equals(LIST) && !name.equals("councils.csv"))
                    .toList();

            assertThat(letters).hasSizeGreaterThanOrEqualTo(12);
            assertThat(Files.readAllLines(SampleLetters.SHIPPED.resolve(LIST), StandardCharsets.UTF_8))
                    .containsExactlyInAnyOrderElementsOf(letters);
        }
    }

    @Test
    void theFilesAreTaggedAndSmall() throws IOException {
        for (Path source : SampleLetters.sources()) {
            byte[] bytes = Files.readAllBytes(SampleLetters.shipped(source));

            assertThat(bytes).hasSizeLessThan(LARGEST);
            try (PDDocument document = Loader.loadPDF(bytes)) {
                assertThat(document.getDocumentCatalog().getMarkInfo().isMarked())
                        .isTrue();
                assertThat(document.getDocumentCatalog().getStructureTreeRoot().getKids())
                        .isNotEmpty();
            }
        }
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }
}
