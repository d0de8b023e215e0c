package findings.ingest.archive;

import findings.events.Correction;
import findings.events.Letter;
import findings.events.identity.LetterId;
import findings.events.identity.SentenceId;
import findings.ingest.original.Original;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * An archive that was found whole: every file is named in the manifest and is what that says, and all records can be
 * read. It may be anybody's: names never become paths, and no more is read of a file than may be in it.
 */
public final class Archive implements AutoCloseable {
    private final ZipFile zip;
    private final Manifest manifest;
    private final ArchivedRecords<Letter> letterRecords;
    private final ArchivedRecords<Correction> correctionRecords;

    private Archive(ZipFile zip) throws IOException, BadArchiveException {
        this.zip = zip;
        this.manifest = manifest();
        checkNames();
        for (Manifest.Line line : manifest.lines().values()) {
            checkContent(line);
        }
        letterRecords = new ArchivedRecords<>(Letter.class, read(ArchiveFile.LETTER_SCHEMA.only()));
        correctionRecords = new ArchivedRecords<>(Correction.class, read(ArchiveFile.CORRECTION_SCHEMA.only()));
        for (String id : letterIds()) {
            checkLetter(id);
        }
        for (String id : correctionIds()) {
            checkCorrection(id);
        }
    }

    /**
     * Opens an archive and checks all of it.
     *
     * @param file the archive
     * @return the archive
     * @throws BadArchiveException where it is none, or is not whole
     * @throws IOException where the file cannot be read
     */
    public static Archive open(Path file) throws IOException, BadArchiveException {
        ZipFile zip;
        try {
            zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8);
        } catch (ZipException e) {
            throw new BadArchiveException(
                    "it is no ZIP file, or breaks off (" + e.getMessage() + "); export it again", e);
        }
        try {
            return new Archive(zip);
        } catch (ZipException e) {
            zip.close();
            throw new BadArchiveException("it is damaged (" + e.getMessage() + "); export it again", e);
        } catch (IOException | BadArchiveException | RuntimeException e) {
            zip.close();
            throw e;
        }
    }

    /**
     * The letters in it.
     *
     * @return their ids, sorted
     */
    public List<String> letterIds() {
        return ids(ArchiveFile.LETTER);
    }

    /**
     * The corrections in it.
     *
     * @return the ids of their sentences, sorted
     */
    public List<String> correctionIds() {
        return ids(ArchiveFile.CORRECTION);
    }

    /**
     * How many originals are in it.
     *
     * @return the count
     */
    public int originals() {
        return ids(ArchiveFile.ORIGINAL).size();
    }

    Letter letter(String id) throws IOException, BadArchiveException {
        return letterRecords.read(read(ArchiveFile.LETTER.named(id)));
    }

    Correction correction(String id) throws IOException, BadArchiveException {
        return correctionRecords.read(read(ArchiveFile.CORRECTION.named(id)));
    }

    /** What a letter was read from; empty where that is not in it. */
    Optional<Original> original(Letter letter) throws IOException, BadArchiveException {
        Optional<byte[]> bytes =
                find(ArchiveFile.ORIGINAL.named(letter.getSource().getSha256()));
        Optional<GivenWithOriginal> given = given(letter.getLetterId());
        return bytes.isEmpty() || given.isEmpty()
                ? Optional.empty()
                : Optional.of(given.get().to(bytes.get()));
    }

    private Optional<GivenWithOriginal> given(String letterId) throws IOException, BadArchiveException {
        Optional<byte[]> content = find(ArchiveFile.GIVEN.named(letterId));
        return content.isEmpty() ? Optional.empty() : Optional.of(GivenWithOriginal.read(letterId, content.get()));
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    private List<String> ids(ArchiveFile kind) {
        return manifest.lines().keySet().stream()
                .filter(name -> ArchiveFile.of(name).equals(Optional.of(kind)))
                .map(kind::id)
                .sorted()
                .toList();
    }

    private Manifest manifest() throws IOException, BadArchiveException {
        ZipEntry entry = zip.getEntry(ArchiveFile.MANIFEST);
        if (entry == null) {
            throw new BadArchiveException("it has no manifest; is it an export, and whole?");
        }
        try (InputStream in = zip.getInputStream(entry)) {
            return Manifest.read(in);
        }
    }

    private void checkNames() throws BadArchiveException {
        Set<String> names = new HashSet<>();
        for (ZipEntry entry : Collections.list(zip.entries())) {
            String name = entry.getName();
            if (!names.add(name)) {
                throw new BadArchiveException("it holds '" + name + "' twice");
            }
            if (!name.equals(ArchiveFile.MANIFEST) && ArchiveFile.of(name).isEmpty()) {
                throw new BadArchiveException("it holds '" + name + "', which no export does");
            }
        }
        names.remove(ArchiveFile.MANIFEST);
        if (!names.equals(manifest.lines().keySet())) {
            throw new BadArchiveException("it holds other files than its manifest names; export it again");
        }
    }

    private void checkContent(Manifest.Line line) throws IOException, BadArchiveException {
        if (!Manifest.Line.of(line.name(), read(line.name())).equals(line)) {
            throw new BadArchiveException(
                    "'" + line.name() + "' is not what the manifest says: it was damaged or changed; export it again");
        }
        ArchiveFile kind = ArchiveFile.of(line.name()).orElseThrow();
        if (kind == ArchiveFile.ORIGINAL && !line.sha256().equals(kind.id(line.name()))) {
            throw new BadArchiveException("'" + line.name() + "' is not the original that its name says");
        }
    }

    private void checkLetter(String id) throws IOException, BadArchiveException {
        try {
            Letter letter = letter(id);
            LetterId parsed = LetterId.parse(id);
            if (!letter.getLetterId().equals(id)
                    || !letter.getCouncilId().equals(parsed.council())
                    || letter.getKind() != parsed.kind()) {
                throw new BadArchiveException("the letter " + id + " is another one than its name says");
            }
            given(id);
        } catch (IllegalArgumentException e) {
            throw new BadArchiveException("it holds a letter with a wrong id: " + e.getMessage(), e);
        }
    }

    private void checkCorrection(String id) throws IOException, BadArchiveException {
        try {
            SentenceId.letterOf(id);
        } catch (IllegalArgumentException e) {
            throw new BadArchiveException("it holds a correction with a wrong id: " + e.getMessage(), e);
        }
        if (!correction(id).getSentenceId().equals(id)) {
            throw new BadArchiveException("the correction " + id + " is another one than its name says");
        }
    }

    private Optional<byte[]> find(String name) throws IOException, BadArchiveException {
        return manifest.lines().containsKey(name) ? Optional.of(read(name)) : Optional.empty();
    }

    /** A file's content; one that is longer than it may be is not read to its end. */
    private byte[] read(String name) throws IOException, BadArchiveException {
        int largest = ArchiveFile.of(name).orElseThrow().largest();
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            throw new BadArchiveException("it lacks '" + name + "'");
        }
        try (InputStream in = zip.getInputStream(entry)) {
            byte[] content = in.readNBytes(largest + 1);
            if (content.length > largest) {
                throw new BadArchiveException("'" + name + "' is longer than the " + largest + " bytes that it may be");
            }
            return content;
        }
    }
}
