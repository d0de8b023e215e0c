package findings.ingest.html;

import findings.ingest.document.Excluded;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;

/** Takes the parts of a web page that are not its article out of it; see page-parts.txt. */
final class PageParts {

    private static final String RESOURCE = "page-parts.txt";

    private static final List<Part> PARTS = load();

    /** A part that an element with most of the page's text is not, whatever its class says. */
    private static final double MOST_TEXT = 0.5;

    private record Part(String reason, Evaluator selector) {}

    private PageParts() {}

    /** Removes the parts from a page, and returns their text with reasons. */
    static List<Excluded> remove(Document page) {
        List<Excluded> excluded = new ArrayList<>();
        int all = page.text().length();
        for (Part part : PARTS) {
            for (Element element : page.select(part.selector())) {
                String text = element.text();
                if (isFrame(element) || text.length() > MOST_TEXT * all) {
                    continue;
                }
                if (!text.isBlank()) {
                    excluded.add(new Excluded(text, 1, part.reason()));
                }
                element.remove();
            }
        }
        return excluded;
    }

    private static boolean isFrame(Element element) {
        return element.normalName().equals("html") || element.normalName().equals("body") || element.parent() == null;
    }

    private static List<Part> load() {
        try (InputStream in = PageParts.class.getResourceAsStream(RESOURCE);
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\t", 2))
                    .map(fields -> new Part(fields[0], QueryParser.parse(fields[1])))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the resource " + RESOURCE, e);
        }
    }
}
