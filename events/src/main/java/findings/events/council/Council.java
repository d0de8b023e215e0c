package findings.events.council;

import java.util.List;

/**
 * A council responsible for children's services.
 *
 * @param id lower case with hyphens, such as {@code kingston-upon-hull}
 * @param name as people write it, such as Kingston upon Hull
 * @param aliases other names by which documents call it
 * @param gssCode the statistical geography code, such as E06000010; empty where there is none
 * @param ofstedUrn the inspectorate's number; empty where there is none
 * @param laCode the education department's number, such as 810; empty where there is none
 * @param region its region
 * @param type its type, such as London Borough; empty where it is no more
 * @param neighbours the ids of its statistical neighbours, nearest first
 * @param predecessors the ids of the councils that were merged or split into it
 * @param successors the ids of the councils that took its place; empty where it still exists
 */
public record Council(
        String id,
        String name,
        List<String> aliases,
        String gssCode,
        String ofstedUrn,
        String laCode,
        String region,
        String type,
        List<String> neighbours,
        List<String> predecessors,
        List<String> successors) {

    public Council {
        aliases = List.copyOf(aliases);
        neighbours = List.copyOf(neighbours);
        predecessors = List.copyOf(predecessors);
        successors = List.copyOf(successors);
    }
}
