package findings.ingest.pdf;

import java.util.List;
import java.util.Optional;

/**
 * A paragraph as the document's tags give it.
 *
 * @param tag what it is
 * @param level a heading's level, 0 where the tag does not say and for everything else
 * @param cellOrNull the cell of a table that it stands in
 * @param contents the marked content that makes it, in order
 */
record TaggedParagraph(Tag tag, int level, Cell cellOrNull, List<Content> contents) {

    /**
     * Marked content on a page.
     *
     * @param page counted from 1
     * @param id the page's number for it
     */
    record Content(int page, int id) {}

    Optional<Cell> cell() {
        return Optional.ofNullable(cellOrNull);
    }
}
