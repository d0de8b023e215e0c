package findings.ingest.document;

import java.util.List;

/**
 * What a reader found on a document.
 *
 * @param mediaType application/pdf, text/html or text/plain
 * @param pages how many pages it has; 1 where the format has none
 * @param elements its pieces in reading order, the letterhead, tables and legal text among them
 * @param excluded what is no part of the text: running headers, page numbers, footnotes, menus
 */
public record Content(String mediaType, int pages, List<Element> elements, List<Excluded> excluded) {

    public Content {
        elements = List.copyOf(elements);
        excluded = List.copyOf(excluded);
    }
}
