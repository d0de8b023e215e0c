package findings.ingest.html;

import findings.ingest.document.Element;
import findings.ingest.document.Element.Kind;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Lists the paragraphs, headings, items and rows of a part of a web page in order. */
final class PageElements {

    private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6");
    private static final Set<String> BLOCKS = Set.of(
            "p",
            "div",
            "section",
            "article",
            "main",
            "header",
            "footer",
            "ul",
            "ol",
            "dl",
            "dt",
            "dd",
            "table",
            "tbody",
            "thead",
            "tfoot",
            "blockquote",
            "address",
            "pre",
            "hr",
            "body",
            "details",
            "summary",
            "center");
    private static final Pattern SPACES = Pattern.compile("[\\s\\u00A0\\u2000-\\u200A\\u202F\\u3000]+");

    /** A bullet typed at the beginning of a paragraph: "• Plans are good." */
    private static final Pattern TYPED_BULLET = Pattern.compile("[•·■□▪●◼○◆➢✓]\\s*(\\S.*)");

    private final List<Element> elements = new ArrayList<>();
    private final StringBuilder open = new StringBuilder();

    /** The elements of a part of a page. */
    List<Element> of(org.jsoup.nodes.Element part) {
        walk(part);
        flush(Kind.PARA, 0);
        return List.copyOf(elements);
    }

    private void walk(org.jsoup.nodes.Element parent) {
        for (Node node : parent.childNodes()) {
            if (node instanceof TextNode text) {
                open.append(text.getWholeText());
            } else if (node instanceof org.jsoup.nodes.Element element) {
                walkElement(element);
            }
        }
    }

    private void walkElement(org.jsoup.nodes.Element element) {
        String name = element.normalName();
        if (HEADINGS.contains(name)) {
            flush(Kind.PARA, 0);
            walk(element);
            flush(Kind.HEADING, name.charAt(1) - '0');
        } else if (name.equals("li")) {
            flush(Kind.PARA, 0);
            boolean numbered =
                    element.parent() != null && element.parent().normalName().equals("ol");
            walk(element);
            flush(numbered ? Kind.NUMBERED : Kind.BULLET, 0);
        } else if (name.equals("tr")) {
            flush(Kind.PARA, 0);
            addRow(element);
        } else if (name.equals("br")) {
            breakLine(element);
        } else if (BLOCKS.contains(name)) {
            flush(Kind.PARA, 0);
            walk(element);
            flush(kindOf(element), 0);
        } else if (name.equals("sup") && element.text().strip().matches("\\[?\\d{1,3}\\]?")) {
            return;
        } else {
            walk(element);
        }
    }

    /** Two line breaks are a paragraph's end; one is a space. */
    private void breakLine(org.jsoup.nodes.Element element) {
        Node next = element.nextSibling();
        while (next instanceof TextNode text && text.isBlank()) {
            next = next.nextSibling();
        }
        if (next instanceof org.jsoup.nodes.Element following
                && following.normalName().equals("br")) {
            flush(Kind.PARA, 0);
        } else {
            open.append(' ');
        }
    }

    private static Kind kindOf(org.jsoup.nodes.Element element) {
        boolean inItem = element.parents().stream()
                .anyMatch(parent -> parent.normalName().equals("li"));
        return inItem ? Kind.BULLET : Kind.PARA;
    }

    private void addRow(org.jsoup.nodes.Element row) {
        List<String> cells = row.select("> td, > th").eachText().stream()
                .map(PageElements::plain)
                .filter(cell -> !cell.isEmpty())
                .toList();
        if (cells.size() == 1) {
            elements.add(new Element(Kind.PARA, 0, cells.get(0), List.of(), 1));
        } else if (!cells.isEmpty()) {
            elements.add(new Element(Kind.TABLE_ROW, 0, String.join("\t", cells), cells, 1));
        }
    }

    private void flush(Kind kind, int level) {
        String text = plain(open.toString());
        open.setLength(0);
        Matcher bullet = TYPED_BULLET.matcher(text);
        if (kind == Kind.PARA && bullet.matches()) {
            elements.add(new Element(Kind.BULLET, 0, bullet.group(1), List.of(), 1));
        } else if (!text.isEmpty()) {
            elements.add(new Element(kind, level, text, List.of(), 1));
        }
    }

    private static String plain(String text) {
        return Normalizer.normalize(SPACES.matcher(text).replaceAll(" ").strip(), Normalizer.Form.NFC);
    }
}
