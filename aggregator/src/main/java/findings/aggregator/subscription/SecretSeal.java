package findings.aggregator.subscription;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Keeps webhooks' secrets from whoever can read the topic {@code subscriptions}: they stand there in AES-256-GCM, each
 * bound to its subscription. All instances need the same key. Without one they stand there as they are; and what stood
 * there before there was a key is read on.
 */
public final class SecretSeal {
    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final String KEY_ALGORITHM = "AES";
    private static final int KEY_BYTES = 32;
    private static final int TAG_BITS = 128;

    /** As NIST SP 800-38D advises; random, and used once. */
    private static final int NONCE_BYTES = 12;

    /** Before a sealed secret; a plain one begins with {@code whsec_}. */
    private static final String SEALED = "aes-gcm:";

    private final SecretKey keyOrNull;
    private final SecureRandom random = new SecureRandom();

    private SecretSeal(SecretKey keyOrNull) {
        this.keyOrNull = keyOrNull;
    }

    /**
     * No seal: secrets stand as they are.
     *
     * @return a seal that seals nothing
     */
    public static SecretSeal none() {
        return new SecretSeal(null);
    }

    /**
     * A seal with the key of a file.
     *
     * @param keyFile holds 32 random bytes in Base64
     * @return the seal
     * @throws IllegalStateException where the file cannot be read or holds no key; the message says what to do
     */
    public static SecretSeal withKeyOf(Path keyFile) {
        return new SecretSeal(read(keyFile));
    }

    private static SecretKey read(Path file) {
        String advice = "; 'openssl rand -base64 32' makes a key, and every instance needs the same";
        try {
            byte[] bytes = Base64.getDecoder().decode(Files.readString(file).strip());
            if (bytes.length != KEY_BYTES) {
                throw new IllegalStateException("the key in findings.webhook-key-file, " + file + ", has "
                        + bytes.length + " bytes instead of " + KEY_BYTES + advice);
            }
            return new SecretKeySpec(bytes, KEY_ALGORITHM);
        } catch (IOException e) {
            throw new IllegalStateException(
                    "the file of findings.webhook-key-file, " + file + ", cannot be read" + advice, e);
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException(
                    "the file of findings.webhook-key-file, " + file + ", holds no Base64" + advice, e);
        }
    }

    /** A secret as it may stand on the topic. */
    String seal(String subscriptionId, String secret) {
        return keyOrNull == null ? secret : seal(keyOrNull, subscriptionId, secret);
    }

    /**
     * A secret as it was before it was sealed.
     *
     * @throws IllegalArgumentException where this instance's key does not open it; its message says so, for a person
     */
    String open(String subscriptionId, String sealedOrPlain) {
        if (!sealedOrPlain.startsWith(SEALED)) {
            return sealedOrPlain;
        }
        if (keyOrNull == null) {
            throw new IllegalArgumentException(
                    "the secret that signs deliveries is sealed, and findings.webhook-key-file names no key");
        }
        byte[] sealed = Base64.getDecoder().decode(sealedOrPlain.substring(SEALED.length()));
        try {
            Cipher cipher = cipher(Cipher.DECRYPT_MODE, keyOrNull, subscriptionId, sealed);
            return new String(cipher.doFinal(sealed, NONCE_BYTES, sealed.length - NONCE_BYTES), StandardCharsets.UTF_8);
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException(
                    "the secret that signs deliveries was sealed with another key than that of"
                            + " findings.webhook-key-file; subscribe anew where that key is lost",
                    e);
        }
    }

    private String seal(SecretKey key, String subscriptionId, String secret) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, key, subscriptionId, nonce)
                    .doFinal(secret.getBytes(StandardCharsets.UTF_8));
            byte[] all = ByteBuffer.allocate(nonce.length + sealed.length)
                    .put(nonce)
                    .put(sealed)
                    .array();
            return SEALED + Base64.getEncoder().encodeToString(all);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + CIPHER, e);
        }
    }

    /** Takes the nonce from the beginning of the bytes. */
    private static Cipher cipher(int mode, SecretKey key, String subscriptionId, byte[] nonceFirst)
            throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance(CIPHER);
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonceFirst, 0, NONCE_BYTES));
        cipher.updateAAD(subscriptionId.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
