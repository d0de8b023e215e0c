package findings.events.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Gives the sentences of one letter their ids, in the order of the letter: letter id, a hash of the
 * normalised sentence, and which occurrence of it this is, joined by dots, such as
 * {@code leeds.ilacs-short.2018-10-29.3f9a0c41d2.1}. Where a sentence stands is not part of its id, so
 * it keeps the id when another is put before it.
 */
public final class SentenceId {
    /** 40 bits: among the few hundred sentences of one letter a clash has odds of one in ten million. */
    private static final int HASH_BYTES = 5;

    private static final Pattern NOT_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final String letterId;
    private final Map<String, Integer> occurrences = new HashMap<>();

    /**
     * Starts at the letter's first sentence.
     *
     * @param letterId the letter's id
     */
    public SentenceId(String letterId) {
        this.letterId = letterId;
    }

    /**
     * The id of the letter's next sentence.
     *
     * @param text the sentence
     * @return its id
     */
    public String next(String text) {
        String hash = hash(text);
        return letterId + "." + hash + "." + occurrences.merge(hash, 1, Integer::sum);
    }

    /**
     * The letter in which a sentence stands.
     *
     * @param sentenceId an id as {@link #next} gives it
     * @return the letter's id
     * @throws IllegalArgumentException where it is no sentence id
     */
    public static String letterOf(String sentenceId) {
        int occurrence = sentenceId.lastIndexOf('.');
        int hash = occurrence < 0 ? -1 : sentenceId.lastIndexOf('.', occurrence - 1);
        if (hash < 0) {
            throw new IllegalArgumentException("'" + sentenceId + "' is no sentence id; one looks like"
                    + " leeds.ilacs-short.2018-10-29.3f9a0c41d2.1");
        }
        return LetterId.parse(sentenceId.substring(0, hash)).toString();
    }

    /** Case, punctuation and spacing do not make another sentence. */
    private static String hash(String text) {
        String words = NOT_WORD.matcher(
                        Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT))
                .replaceAll(" ")
                .strip();
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(words.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, HASH_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
