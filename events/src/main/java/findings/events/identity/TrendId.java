package findings.events.identity;

/**
 * A trend's identity: the council's id and the theme's or topic's, joined by a dot, such as
 * {@code leeds.personal-education-plans}.
 *
 * @param council the council's id
 * @param subject the theme's or topic's id; no id is both
 */
public record TrendId(String council, String subject) {

    @Override
    public String toString() {
        return council + "." + subject;
    }
}
