package findings.standalone.pipeline;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.Base64;

/** The folder that holds everything that the pipeline keeps. One process at a time has it. */
final class DataDirectory implements AutoCloseable {
    /** Raised when what older programs wrote can no longer be read. */
    private static final String VERSION = "1";

    private static final String WEBHOOK_KEY = "webhook-key";

    /** For AES-256. */
    private static final int WEBHOOK_KEY_BYTES = 32;

    private final Path root;
    private final FileChannel lockFile;
    private final FileLock lock;

    private DataDirectory(Path root, FileChannel lockFile, FileLock lock) {
        this.root = root;
        this.lockFile = lockFile;
        this.lock = lock;
    }

    /**
     * Takes a data directory for this process, and makes it where there is none.
     *
     * @throws PipelineStartException where another process has it, another version made it, it cannot be written, or
     *     the disk has too little room
     */
    static DataDirectory open(Path root) throws PipelineStartException {
        try {
            Files.createDirectories(root);
            DiskSpace.check(root);
            FileChannel lockFile =
                    FileChannel.open(root.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = tryLock(lockFile);
            if (lock == null) {
                lockFile.close();
                throw new PipelineStartException("another process runs on the data directory " + root
                        + "; stop it, or give another directory with --data");
            }
            checkVersion(root);
            makeWebhookKey(root);
            return new DataDirectory(root, lockFile, lock);
        } catch (IOException e) {
            throw new PipelineStartException(
                    "the data directory " + root + " cannot be used (" + e + "); check that it can be written and the"
                            + " disk has room, or give another with --data",
                    e);
        }
    }

    private static FileLock tryLock(FileChannel lockFile) throws IOException {
        try {
            return lockFile.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    private static void checkVersion(Path root) throws IOException, PipelineStartException {
        Path file = root.resolve("version");
        if (!Files.exists(file)) {
            Files.writeString(file, VERSION + "\n");
            return;
        }
        String version = Files.readString(file).strip();
        if (!version.equals(VERSION)) {
            throw new PipelineStartException("the data directory " + root + " has format " + version
                    + ", and this program reads format " + VERSION + "; run the version of the program that made it,"
                    + " or give another directory with --data");
        }
    }

    /** The key that seals webhooks' secrets, made at the first start; nobody else on the machine may read it. */
    private static void makeWebhookKey(Path root) throws IOException {
        Path file = root.resolve(WEBHOOK_KEY);
        if (Files.exists(file)) {
            return;
        }
        byte[] key = new byte[WEBHOOK_KEY_BYTES];
        new SecureRandom().nextBytes(key);
        Path made = Files.createTempFile(root, WEBHOOK_KEY, null); // for its owner alone
        Files.writeString(made, Base64.getEncoder().encodeToString(key) + "\n");
        Files.move(made, file, StandardCopyOption.ATOMIC_MOVE);
    }

    Path webhookKey() {
        return root.resolve(WEBHOOK_KEY);
    }

    Path kafka() {
        return root.resolve("kafka");
    }

    Path state() {
        return root.resolve("state");
    }

    Path root() {
        return root;
    }

    @Override
    public void close() throws IOException {
        lock.release();
        lockFile.close();
    }
}
