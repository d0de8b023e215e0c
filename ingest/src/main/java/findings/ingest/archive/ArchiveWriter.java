package findings.ingest.archive;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import tools.jackson.databind.json.JsonMapper;

/** Writes an archive. It is whole once {@link #finish} was called: the manifest comes last. */
final class ArchiveWriter {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final ZipOutputStream zip;
    private final Set<String> names = new HashSet<>();
    private final List<Manifest.Line> lines = new ArrayList<>();

    ArchiveWriter(OutputStream out) {
        zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
    }

    /** Adds a file; one that is in it already is not added again. */
    void add(String name, byte[] content) throws IOException {
        if (!names.add(name)) {
            return;
        }
        write(name, content);
        lines.add(Manifest.Line.of(name, content));
    }

    private void write(String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }

    void finish() throws IOException {
        StringBuilder manifest = new StringBuilder();
        manifest.append(JSON.writeValueAsString(
                        new Manifest.Head(ArchiveFile.FORMAT, ArchiveFile.VERSION, lines.size())))
                .append('\n');
        for (Manifest.Line line : lines) {
            manifest.append(JSON.writeValueAsString(line)).append('\n');
        }
        write(ArchiveFile.MANIFEST, manifest.toString().getBytes(StandardCharsets.UTF_8));
        zip.finish();
    }
}
