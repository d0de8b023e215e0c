package findings.ingest.pdf;

import java.util.List;
import java.util.Optional;

/**
 * Lines that belong together, before it is settled what they are.
 *
 * @param tag what the tags or the layout say that it is
 * @param level a heading's level by its tag, 0 where unknown and for everything else
 * @param cellOrNull the cell of a table that it stands in
 * @param lines at least one
 */
record Paragraph(Tag tag, int level, Cell cellOrNull, List<Line> lines) {

    Paragraph {
        lines = List.copyOf(lines);
    }

    Optional<Cell> cell() {
        return Optional.ofNullable(cellOrNull);
    }

    /** Some of its lines, from one up to another; those behind the first are plain text again. */
    Paragraph part(int from, int to) {
        return new Paragraph(
                from == 0 ? tag : Tag.PARAGRAPH, from == 0 ? level : 0, cellOrNull, lines.subList(from, to));
    }

    int page() {
        return lines.get(0).page();
    }

    Line first() {
        return lines.get(0);
    }

    Line last() {
        return lines.get(lines.size() - 1);
    }

    /** The style in which most of its characters are set. */
    Style style() {
        StyleCount count = new StyleCount();
        lines.forEach(line -> line.runs().forEach(count::add));
        return count.most();
    }
}
