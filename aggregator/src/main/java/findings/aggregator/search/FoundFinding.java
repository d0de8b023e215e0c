package findings.aggregator.search;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import findings.aggregator.query.FindingView;

/**
 * A finding that was found.
 *
 * @param finding the finding
 * @param marked its sentence as HTML, with what was searched for in {@code mark} elements; null where nothing was
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record FoundFinding(@JsonUnwrapped FindingView finding, String marked) {}
