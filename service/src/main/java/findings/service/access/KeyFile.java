package findings.service.access;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The keys that a server knows: a file with a line a key. It is read again when it has changed, so that a key is given
 * or taken back without a restart. Where it cannot be read then, the keys known before stay, and an error is logged.
 */
final class KeyFile {
    private static final Logger LOG = LoggerFactory.getLogger(KeyFile.class);

    /** How often one looks whether the file has changed. */
    private static final Duration LOOK = Duration.ofSeconds(1);

    private final Path file;
    private List<ApiKey> keys;
    private Look seen;
    private long nextLook;

    /** How the file looked when it was read. */
    private record Look(long size, FileTime modified) {

        static Look at(Path file) throws IOException {
            return new Look(Files.size(file), Files.getLastModifiedTime(file));
        }
    }

    private KeyFile(Path file) throws IOException {
        this.file = file;
        read(Look.at(file));
    }

    /**
     * Reads a file of keys.
     *
     * @throws IllegalStateException where it cannot be read; the message says what to do
     */
    static KeyFile read(Path file) {
        try {
            return new KeyFile(file);
        } catch (IOException e) {
            throw new IllegalStateException(
                    "the keys file " + file + " cannot be read (" + e
                            + "); make a key with 'findings key', put the line"
                            + " that it prints into the file, or correct findings.access.keys-file",
                    e);
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException("the keys file " + file + ", " + e.getMessage(), e);
        }
    }

    /** The key that a client sent; empty where there is none such. Takes the same time whichever it is. */
    Optional<ApiKey> find(String secret) {
        String hash = ApiKey.hash(secret);
        ApiKey found = null;
        for (ApiKey key : current()) {
            if (key.hasHash(hash)) {
                found = key;
            }
        }
        return Optional.ofNullable(found);
    }

    private synchronized List<ApiKey> current() {
        long now = System.nanoTime();
        if (now - nextLook >= 0) {
            nextLook = now + LOOK.toNanos();
            readIfChanged();
        }
        return keys;
    }

    private void readIfChanged() {
        try {
            Look look = Look.at(file);
            if (!look.equals(seen)) {
                read(look);
            }
        } catch (IOException | IllegalArgumentException e) {
            LOG.error("the keys file {} cannot be read, the keys known before stay: {}", file, e.toString());
        }
    }

    private void read(Look look) throws IOException {
        seen = look;
        List<ApiKey> read = new ArrayList<>();
        int number = 0;
        for (String line : Files.readAllLines(file)) {
            number++;
            if (!line.isBlank() && !line.strip().startsWith("#")) {
                read.add(parse(number, line));
            }
        }
        keys = List.copyOf(read);
        LOG.info("the keys file {} holds {} keys", file, keys.size());
    }

    private static ApiKey parse(int number, String line) {
        try {
            return ApiKey.parse(line);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("line " + number + ": " + e.getMessage(), e);
        }
    }
}
