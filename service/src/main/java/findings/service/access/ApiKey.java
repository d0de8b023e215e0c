package findings.service.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A key as a server keeps it: whose it is, what it may be used for, and a hash by which it is known. The key itself
 * is random and so long that a plain hash of it cannot be searched for.
 *
 * @param name whose it is; the audit trail names it
 * @param rights what it may be used for
 * @param sha256 the key's SHA-256, 64 lower-case hexadecimal digits
 */
public record ApiKey(String name, Set<Right> rights, String sha256) {
    private static final int KEY_BYTES = 32;

    /** By which people and scanners for secrets know what it is. */
    private static final String PREFIX = "findings_";

    private static final String HASH = "sha256:";

    /** For example {@code reading-room} or {@code a.reader@example.org}. */
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._@-]{0,63}");

    private static final Pattern SHA_256 = Pattern.compile("[0-9a-f]{64}");

    /** In the audit trail these are no keys. */
    private static final Set<String> TAKEN = Set.of(Caller.LOCAL.name(), Caller.NOBODY.name(), "inbox");

    /** Checks the parts. */
    public ApiKey {
        if (!NAME.matcher(name).matches() || TAKEN.contains(name)) {
            throw new IllegalArgumentException("'" + name + "' cannot be a key's name: a name has up to 64 letters,"
                    + " digits and . _ @ -, begins with a letter or digit, and is none of " + TAKEN);
        }
        if (!SHA_256.matcher(sha256).matches()) {
            throw new IllegalArgumentException(
                    "'" + sha256 + "' is no SHA-256 in lower-case hexadecimal digits; 'findings key' prints one");
        }
        rights = Set.copyOf(rights);
    }

    /**
     * A key when it is made, the only time that it is seen.
     *
     * @param secret what its owner sends
     * @param kept what the server keeps
     */
    public record New(String secret, ApiKey kept) {}

    /**
     * Makes a key.
     *
     * @param name whose it is
     * @param rights what it may be used for
     * @return the key and what a server keeps of it
     * @throws IllegalArgumentException where the name cannot be one
     */
    public static New make(String name, Set<Right> rights) {
        byte[] random = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(random);
        String secret = PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        return new New(secret, new ApiKey(name, rights, hash(secret)));
    }

    /**
     * Reads a line of a keys file.
     *
     * @throws IllegalArgumentException where it is none
     */
    static ApiKey parse(String line) {
        String[] parts = line.strip().split("\\s+");
        if (parts.length != 3 || !parts[2].startsWith(HASH)) {
            throw new IllegalArgumentException("a line is a name, rights separated by commas, and " + HASH
                    + " with a hash, as 'findings key' prints" + " it");
        }
        return new ApiKey(parts[0], Right.parse(parts[1]), parts[2].substring(HASH.length()));
    }

    /**
     * The line by which a keys file holds it.
     *
     * @return its name, rights and hash, separated by blanks
     */
    public String line() {
        return name + " " + Right.list(EnumSet.copyOf(rights)) + " " + HASH + sha256;
    }

    /** Whether a secret with this hash is the key; takes the same time for every hash. */
    boolean hasHash(String other) {
        return MessageDigest.isEqual(
                sha256.getBytes(StandardCharsets.US_ASCII), other.getBytes(StandardCharsets.US_ASCII));
    }

    static String hash(String secret) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
