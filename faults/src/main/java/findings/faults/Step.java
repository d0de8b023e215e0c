package findings.faults;

import java.util.List;
import java.util.Optional;

/**
 * What a user does to one letter, as the request that does it.
 *
 * @param letterId the letter
 * @param method the request's method
 * @param path the request's path
 * @param mediaType the media type of its body
 * @param bodyOrNull its body; null where it has none
 */
record Step(String letterId, String method, String path, String mediaType, String bodyOrNull) {
    private static final String LETTERS = "/api/letters";
    private static final String CORRECTIONS = "/api/corrections/";
    private static final String TEXT = "text/plain; charset=UTF-8";
    private static final String JSON = "application/json";

    /** Feeds a letter in, or in place of the one that stands. */
    static Step feed(MadeLetter letter) {
        return new Step(letter.id(), "POST", LETTERS + "?name=" + letter.id() + ".txt", TEXT, letter.text());
    }

    /** Withdraws a letter. */
    static Step withdraw(String letterId) {
        return new Step(letterId, "DELETE", LETTERS + "/" + letterId, TEXT, null);
    }

    /**
     * Says what a sentence is.
     *
     * @param polarity strength, area, both or neither
     * @param themes the themes' ids; none for neither
     */
    static Step correct(String letterId, String sentenceId, String polarity, List<String> themes) {
        String ids = themes.isEmpty() ? "" : "\"" + String.join("\",\"", themes) + "\"";
        return new Step(letterId, "PUT", CORRECTIONS + sentenceId, JSON, """
                {"polarity":"%s","themes":[%s],"author":"A. Reader","reason":"as the letter says elsewhere"}
                """.formatted(polarity, ids));
    }

    /** Takes back what was said of a sentence. */
    static Step takeBack(String letterId, String sentenceId) {
        return new Step(letterId, "DELETE", CORRECTIONS + sentenceId, JSON, null);
    }

    /** The body of the request; empty where it has none. */
    Optional<String> body() {
        return Optional.ofNullable(bodyOrNull);
    }

    /** Whether it withdraws the letter. */
    boolean withdraws() {
        return method.equals("DELETE") && path.startsWith(LETTERS);
    }

    /** Whether it says what a sentence is, or takes it back. */
    boolean corrects() {
        return path.startsWith(CORRECTIONS);
    }
}
