package findings.ingest.facts;

/** Text as facts are looked for in it: quotes and hyphens in one form each, blanks single. */
final class PlainText {
    private static final String SOFT_HYPHEN = "\u00ad";

    private PlainText() {}

    static String of(String text) {
        return text.replace(SOFT_HYPHEN, "")
                .replaceAll("[\u2018\u2019\u02bc`\u00b4]", "'")
                .replaceAll("[\u201c\u201d]", "\"")
                .replaceAll("[\u2010-\u2015\u2212]", "-")
                .replaceAll("[\\h\\s]+", " ")
                .strip();
    }
}
