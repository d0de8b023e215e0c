package findings.events.theme;

/**
 * A theme of practice, by which findings are counted.
 *
 * @param id lower case with hyphens, such as {@code front-door}
 * @param title as people write it, such as Front door and thresholds
 * @param covers what belongs to it, in a few words
 */
public record Theme(String id, String title, String covers) {}
