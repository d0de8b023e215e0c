package findings.ingest.pdf;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Tells headings by how they are set apart from the body, and ranks them. */
final class HeadingStyles {

    /** Type larger than the body by this many points sets a heading apart. */
    private static final float LARGER = 0.9f;
    /** Bold or italic type smaller than the body by this many points or more is a note, not a heading. */
    private static final float SMALLER = 1.6f;

    private static final Comparator<Style> RANK = Comparator.comparing(Style::size)
            .reversed()
            .thenComparing(Style::bold, Comparator.reverseOrder())
            .thenComparing(Style::italic);

    private final Style body;
    private final Map<Style, Integer> letters = new TreeMap<>(RANK);

    HeadingStyles(List<Paragraph> paragraphs) {
        StyleCount count = new StyleCount();
        paragraphs.forEach(
                paragraph -> paragraph.lines().forEach(line -> line.runs().forEach(count::add)));
        this.body = count.most();
    }

    /** The style of the running text. */
    Style body() {
        return body;
    }

    /** Whether a style is so much smaller than the body that it is a note's. */
    boolean isNote(Style style) {
        return style.size() <= body.size() - SMALLER;
    }

    /** Whether every word of a paragraph is set apart from the body: bolder, larger or in italics. */
    boolean setsApart(Paragraph paragraph) {
        return setsApart(paragraph.lines());
    }

    /** Whether every word of some lines is set apart from the body. */
    boolean setsApart(List<Line> lines) {
        return lines.stream()
                .flatMap(line -> line.runs().stream())
                .filter(run -> run.text().codePoints().anyMatch(Character::isLetter))
                .allMatch(run -> setsApart(run.style()));
    }

    private boolean setsApart(Style style) {
        return style.size() > body.size() + LARGER
                || style.size() > body.size() - SMALLER
                        && (style.bold() && !body.bold() || style.italic() && !body.italic());
    }

    /** Notes that headings are set in a style. */
    void add(Style style) {
        letters.merge(style, 1, Integer::sum);
    }

    /** A heading's depth: 1 for the style that stands out most of those noted. */
    int level(Style style) {
        int level = 1;
        for (Style other : letters.keySet()) {
            if (RANK.compare(other, style) >= 0) {
                break;
            }
            level++;
        }
        return level;
    }
}
