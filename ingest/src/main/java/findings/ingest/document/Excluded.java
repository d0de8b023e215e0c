package findings.ingest.document;

/**
 * Text of a document that is in none of the letter's blocks, with the reason.
 *
 * @param text the text
 * @param page the page it stands on, counted from 1
 * @param reason why it is left out, such as {@code running header}
 */
public record Excluded(String text, int page, String reason) {}
