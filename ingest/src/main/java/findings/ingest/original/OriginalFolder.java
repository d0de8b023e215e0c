package findings.ingest.original;

import findings.ingest.document.Document;
import findings.ingest.facts.GivenFacts;
import java.io.File;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/**
 * Originals in a folder: {@code 3f/3f9a…} holds a document's bytes, {@code 3f/3f9a….json} beside it what was given
 * with it, by letter id. Files appear whole or not at all.
 */
public final class OriginalFolder implements OriginalStore {
    private static final Pattern SHA_256 = Pattern.compile("[0-9a-f]{64}");

    /** Windows opens no folder as a file, and needs no sync of one. */
    private static final boolean FOLDERS_CAN_BE_SYNCED = File.separatorChar == '/';

    private static final ObjectMapper JSON = JsonMapper.builder().build();

    /** What was given, as it stands in the file beside the document. */
    private record Given(String fileName, GivenFacts facts) {}

    private static final TypeReference<TreeMap<String, Given>> BY_LETTER = new TypeReference<>() {};

    private final Path folder;

    /**
     * A store in a folder.
     *
     * @param folder the folder; made when the first original is kept
     */
    public OriginalFolder(Path folder) {
        this.folder = folder;
    }

    @Override
    public synchronized void keep(String letterId, Original original) throws IOException {
        Path content = contentPath(original.document().sha256());
        if (!Files.exists(content)) {
            Files.createDirectories(content.getParent());
            write(content, original.document().bytes());
        }
        Path beside = besidePath(content);
        Map<String, Given> byLetter = read(beside);
        Given given = new Given(original.document().fileName(), original.given());
        if (!given.equals(byLetter.put(letterId, given))) {
            write(beside, JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(byLetter));
        }
    }

    @Override
    public synchronized Optional<Original> find(String sha256, String letterId) throws IOException {
        Path content = contentPath(sha256);
        Given given = read(besidePath(content)).get(letterId);
        if (given == null || !Files.exists(content)) {
            return Optional.empty();
        }
        Document document = new Document(given.fileName(), Files.readAllBytes(content));
        if (!document.sha256().equals(sha256)) {
            throw new IOException(content + " is no longer the document that was kept there: its hash is "
                    + document.sha256() + "; restore it from a backup, or feed the document in again");
        }
        return Optional.of(new Original(document, given.facts()));
    }

    private Path contentPath(String sha256) {
        if (!SHA_256.matcher(sha256).matches()) {
            throw new IllegalArgumentException("'" + sha256 + "' is no SHA-256 in lower-case hexadecimal");
        }
        return folder.resolve(sha256.substring(0, 2)).resolve(sha256);
    }

    private static Path besidePath(Path content) {
        return content.resolveSibling(content.getFileName() + ".json");
    }

    private static Map<String, Given> read(Path beside) throws IOException {
        if (!Files.exists(beside)) {
            return new TreeMap<>();
        }
        try {
            return JSON.readValue(Files.readAllBytes(beside), BY_LETTER);
        } catch (JacksonException e) {
            throw new IOException(beside + " does not say what was given with the document: " + e.getMessage(), e);
        }
    }

    /** Writes a file that appears whole or not at all, and is on the medium when this returns. */
    private static void write(Path target, byte[] bytes) throws IOException {
        Path fresh = Files.createTempFile(target.getParent(), ".", ".part");
        try {
            try (FileChannel channel = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
                ByteBuffer buffer = ByteBuffer.wrap(bytes);
                while (buffer.hasRemaining()) {
                    channel.write(buffer);
                }
                channel.force(true);
            }
            Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            syncFolder(target.getParent());
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    /** Without this the file's bytes would be on the medium, but perhaps not its name. */
    private static void syncFolder(Path folder) throws IOException {
        if (FOLDERS_CAN_BE_SYNCED) {
            try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }
}
