package findings.ingest.archive;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * What an archive says that it holds.
 *
 * @param lines each file by its name
 */
record Manifest(Map<String, Line> lines) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** As many files as a million letters with their originals make, and as many corrections again. */
    private static final int MOST_FILES = 4_000_000;

    private static final int LONGEST_LINE = 1_000;

    /**
     * On the whole.
     *
     * @param format what this is
     * @param version of the format
     * @param files how many files there are
     */
    record Head(String format, int version, int files) {}

    /**
     * On a file.
     *
     * @param name its name
     * @param size its length in bytes
     * @param sha256 its SHA-256 in lower-case hexadecimal
     */
    record Line(String name, long size, String sha256) {

        static Line of(String name, byte[] content) {
            try {
                byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
                return new Line(name, content.length, HexFormat.of().formatHex(digest));
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("every Java platform has SHA-256", e);
            }
        }
    }

    /** Reads a manifest, which may be anybody's. */
    static Manifest read(InputStream in) throws IOException, BadArchiveException {
        BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        try {
            Head head = JSON.readValue(line(reader), Head.class);
            if (!ArchiveFile.FORMAT.equals(head.format())) {
                throw new BadArchiveException("its manifest is not that of an export");
            }
            if (head.version() != ArchiveFile.VERSION) {
                throw new BadArchiveException("it has version " + head.version() + " of the format, and this program"
                        + " reads version " + ArchiveFile.VERSION + "; import it with the program that made it, or a"
                        + " newer one");
            }
            if (head.files() < 0 || head.files() > MOST_FILES) {
                throw new BadArchiveException("it says that it holds " + head.files() + " files, and " + MOST_FILES
                        + " are the most; export in parts");
            }
            Map<String, Line> lines = new LinkedHashMap<>();
            for (int i = 0; i < head.files(); i++) {
                Line line = JSON.readValue(line(reader), Line.class);
                if (line.name() == null || lines.put(line.name(), line) != null) {
                    throw new BadArchiveException("its manifest names a file twice, or one without a name");
                }
            }
            return new Manifest(lines);
        } catch (JacksonException e) {
            throw new BadArchiveException("its manifest cannot be read: " + e.getOriginalMessage(), e);
        }
    }

    private static String line(BufferedReader reader) throws IOException, BadArchiveException {
        StringBuilder line = new StringBuilder();
        for (int c = reader.read(); c != '\n'; c = reader.read()) {
            if (c < 0 || line.length() > LONGEST_LINE) {
                throw new BadArchiveException("its manifest breaks off, or has a line that is too long");
            }
            line.append((char) c);
        }
        return line.toString();
    }
}
