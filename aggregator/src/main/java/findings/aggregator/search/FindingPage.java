package findings.aggregator.search;

import java.util.List;
import java.util.Optional;

/**
 * A page of findings.
 *
 * @param total how many there are on all pages
 * @param findings those of this page, newest first
 * @param nextOrNull where the next page begins; null on the last page
 */
record FindingPage(long total, List<FoundFinding> findings, Cursor nextOrNull) {

    /** Where the next page begins, where there is one. */
    Optional<Cursor> next() {
        return Optional.ofNullable(nextOrNull);
    }
}
