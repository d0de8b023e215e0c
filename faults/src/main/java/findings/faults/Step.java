package findings.faults;

import java.util.Optional;

/**
 * What a user does to one letter.
 *
 * @param letterId the letter
 * @param textOrNull the document that is fed in; null where the letter is withdrawn
 */
record Step(String letterId, String textOrNull) {
    static Step feed(MadeLetter letter) {
        return new Step(letter.id(), letter.text());
    }

    static Step withdraw(String letterId) {
        return new Step(letterId, null);
    }

    /** The document that is fed in; empty where the letter is withdrawn. */
    Optional<String> text() {
        return Optional.ofNullable(textOrNull);
    }
}
