package findings.aggregator.search;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * A place in the findings, newest first: after the finding of these. It stays right when letters come and go.
 *
 * @param day the visit's date, as days since 1970
 * @param letterId the letter's id
 * @param position the sentence's position in the letter
 */
record Cursor(long day, String letterId, long position) {

    /**
     * Reads a cursor back.
     *
     * @param text as {@link #toString} writes it
     * @return the same cursor
     * @throws IllegalArgumentException where it is none
     */
    static Cursor parse(String text) {
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8).split(" ", -1);
            if (parts.length == 3) {
                return new Cursor(Long.parseLong(parts[0]), parts[1], Long.parseLong(parts[2]));
            }
        } catch (IllegalArgumentException e) {
            throw noCursor(text, e);
        }
        throw noCursor(text, null);
    }

    private static IllegalArgumentException noCursor(String text, Throwable causeOrNull) {
        return new IllegalArgumentException(
                "'" + text + "' is no cursor; give the value of 'next' of the page before", causeOrNull);
    }

    @Override
    public String toString() {
        String text = day + " " + letterId + " " + position;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
