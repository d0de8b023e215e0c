package findings.ingest.facts;

import findings.events.council.CouncilRegister;
import findings.ingest.document.Content;
import findings.ingest.document.Element;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The test letters on councils that do not exist, in the two ways in which a reader may give them. */
final class TestLetters {
    private TestLetters() {}

    static CouncilRegister register() {
        try {
            return CouncilRegister.england()
                    .withAdditions(Path.of(
                            TestLetters.class.getResource("councils.csv").toURI()));
        } catch (IOException | URISyntaxException e) {
            throw new IllegalStateException("the tests' councils cannot be read", e);
        }
    }

    /** The letter in both ways, by the name of the way. */
    static Map<String, Content> contents(String letter) {
        String text = text("letters/" + letter + ".txt");
        return Map.of("lines", LineContent.ofText(text), "paragraphs", paragraphs(text));
    }

    static Content paragraphs(String text) {
        List<Element> elements = Arrays.stream(text.split("\n\\s*\n"))
                .map(paragraph -> paragraph.lines().map(String::strip).collect(Collectors.joining(" ")))
                .map(paragraph -> new Element(Element.Kind.PARA, 0, paragraph, List.of(), 1))
                .toList();
        return new Content("text/plain", 1, elements, List.of());
    }

    static String text(String resource) {
        try (InputStream in = TestLetters.class.getResourceAsStream(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + resource, e);
        }
    }
}
