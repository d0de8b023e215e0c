package findings.ingest.facts;

/** Text as facts are looked for in it: quotes and hyphens in one form each, blanks single. */
final class PlainText {
    private static final String QUOTES = "\u2018\u2019\u02bc`\u00b4";
    private static final String DOUBLE_QUOTES = "\u201c\u201d";
    private static final String HYPHENS = "\u2010\u2011\u2012\u2013\u2014\u2015\u2212";
    private static final char FIRST_BEYOND_ASCII = 128;
    private static final char SOFT_HYPHEN = '\u00ad';

    private PlainText() {}

    static String of(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        boolean blank = true;
        for (int i = 0; i < text.length(); i++) {
            char character = plain(text.charAt(i));
            if (character == SOFT_HYPHEN || character == ' ' && blank) {
                continue;
            }
            plain.append(character);
            blank = character == ' ';
        }
        if (blank && !plain.isEmpty()) {
            plain.setLength(plain.length() - 1);
        }
        return plain.toString();
    }

    private static char plain(char character) {
        if (character < FIRST_BEYOND_ASCII) {
            return character == '`' ? '\'' : Character.isWhitespace(character) ? ' ' : character;
        }
        if (QUOTES.indexOf(character) >= 0) {
            return '\'';
        }
        if (DOUBLE_QUOTES.indexOf(character) >= 0) {
            return '"';
        }
        if (HYPHENS.indexOf(character) >= 0) {
            return '-';
        }
        return Character.isWhitespace(character) || Character.isSpaceChar(character) ? ' ' : character;
    }
}
