package findings.aggregator.query;

import com.fasterxml.jackson.annotation.JsonInclude;
import findings.events.council.Council;
import java.util.List;

/**
 * What a council was made of, and what it became. Their letters stay under their own names, so whoever wants the whole
 * story asks for them too.
 *
 * @param predecessors the ids of the councils that were merged or split into it
 * @param successors the ids of the councils that took its place
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record Lineage(List<String> predecessors, List<String> successors) {

    static Lineage of(Council council) {
        return new Lineage(council.predecessors(), council.successors());
    }
}
