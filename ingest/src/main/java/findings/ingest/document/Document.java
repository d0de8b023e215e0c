package findings.ingest.document;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A document as it arrived.
 *
 * @param fileName the file's name without folders; empty where it had none. Never used as a path.
 * @param bytes its content
 */
public record Document(String fileName, byte[] bytes) {

    /**
     * The hash by which the source is known.
     *
     * @return SHA-256 of the bytes, 64 lower-case hexadecimal digits
     */
    public String sha256() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
