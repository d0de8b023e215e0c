package findings.events.council;

/**
 * A council named in running text.
 *
 * @param council the council
 * @param start where its name begins in the text, counted in characters from 0, "London Borough of" included
 * @param end where it ends, exclusive, "County Council" included
 * @param asCouncil whether the text names the council itself ("Kent County Council"), not just the place
 */
public record Mention(Council council, int start, int end, boolean asCouncil) {}
