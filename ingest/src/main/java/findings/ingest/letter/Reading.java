package findings.ingest.letter;

import findings.events.Letter;
import findings.ingest.document.Excluded;
import java.util.List;

/**
 * What came of reading a document.
 *
 * @param letter the letter
 * @param excluded the document's text that is in no block, with reasons
 */
public record Reading(Letter letter, List<Excluded> excluded) {

    public Reading {
        excluded = List.copyOf(excluded);
    }
}
