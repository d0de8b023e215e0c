package findings.ingest.publish;

import findings.events.Correction;
import findings.events.Letter;
import findings.events.RejectedLetter;
import findings.events.Source;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Short digests by which the same record is known again. */
final class RecordDigest {
    private RecordDigest() {}

    /** A letter's digest; under which file name it came does not make it another. */
    static String of(Letter letter) {
        try {
            Source unnamed =
                    Source.newBuilder(letter.getSource()).setFileName(null).build();
            return digest(Letter.newBuilder(letter).setSource(unnamed).build().toByteBuffer());
        } catch (IOException e) {
            throw new UncheckedIOException("a letter in memory cannot be encoded", e);
        }
    }

    /** A rejection's digest; under which file name the document came does not make it another. */
    static String of(RejectedLetter rejected) {
        try {
            return digest(RejectedLetter.newBuilder(rejected)
                    .setFileName(null)
                    .build()
                    .toByteBuffer());
        } catch (IOException e) {
            throw new UncheckedIOException("a rejection in memory cannot be encoded", e);
        }
    }

    /** A correction's digest. */
    static String of(Correction correction) {
        try {
            return digest(correction.toByteBuffer());
        } catch (IOException e) {
            throw new UncheckedIOException("a correction in memory cannot be encoded", e);
        }
    }

    private static String digest(ByteBuffer bytes) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(bytes);
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
