package findings.aggregator.search;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * A page of findings, newest first.
 *
 * @param total how many there are on all pages
 * @param next the cursor of the next page, for the parameter {@code after}; null on the last page
 * @param findings the findings of this page
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record FindingsAnswer(long total, String next, List<FoundFinding> findings) {}
