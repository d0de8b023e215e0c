package findings.ingest.folder;

import findings.ingest.document.Document;
import findings.ingest.document.FileName;
import findings.ingest.document.RejectedDocumentException;
import findings.ingest.facts.FactFields;
import findings.ingest.facts.GivenFacts;
import findings.ingest.publish.LetterIntake;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A folder whose files are taken in as letters. A file is moved to {@code done} or {@code rejected} below the folder
 * only once the broker has its letter or rejection: whatever happens in between, it is taken in again, and that
 * changes nothing. Facts can be given in a file {@code NAME.facts.properties}, put there before {@code NAME}; beside
 * a rejected file {@code NAME.reason.txt} says why.
 */
final class LetterFolder {
    private static final Logger LOG = LoggerFactory.getLogger(LetterFolder.class);

    /** In the audit trail, whoever can write into the folder. */
    private static final String BY = "inbox";

    private static final String FACTS = ".facts.properties";
    private static final String REASON = ".reason.txt";

    /** Under such names browsers and copying programs write what is not complete. */
    private static final List<String> UNFINISHED = List.of(".part", ".tmp", ".crdownload", ".filepart", "~");

    private final Path inbox;
    private final LetterIntake intake;
    private Map<Path, Look> lastLook = Map.of();

    /** How a file looked; it is still being written where this changes. */
    private record Look(long size, FileTime modified) {}

    LetterFolder(Path inbox, LetterIntake intake) {
        this.inbox = inbox;
        this.intake = intake;
    }

    /** The files that have not changed since the last time that this was asked, by name. */
    List<Path> settledFiles() throws IOException {
        Files.createDirectories(inbox);
        Map<Path, Look> look = new TreeMap<>();
        try (Stream<Path> files = Files.list(inbox)) {
            for (Path file : files.filter(LetterFolder::isLetter).toList()) {
                look.put(file, new Look(Files.size(file), Files.getLastModifiedTime(file)));
            }
        }
        Map<Path, Look> before = lastLook;
        lastLook = look;
        return look.entrySet().stream()
                .filter(entry -> entry.getValue().equals(before.get(entry.getKey())))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Takes a file in and moves it away; where the broker is away or a disk fails it stays, with an exception. */
    void takeIn(Path file) throws IOException {
        String name = file.getFileName().toString();
        if (Files.size(file) > LetterIntake.LARGEST_DOCUMENT) {
            moveRejected(file, LetterIntake.tooLarge());
            return;
        }
        Document document = new Document(FileName.plain(name), Files.readAllBytes(file));
        try {
            intake.take(document, given(file, document), BY);
            moveWithFacts(file, "done");
        } catch (RejectedDocumentException e) {
            moveRejected(file, e);
        }
    }

    private GivenFacts given(Path file, Document document) throws IOException, RejectedDocumentException {
        Path facts = beside(file, FACTS);
        if (!Files.isRegularFile(facts, LinkOption.NOFOLLOW_LINKS)) {
            return GivenFacts.NONE;
        }
        try (Reader reader = Files.newBufferedReader(facts)) {
            Properties properties = new Properties();
            properties.load(reader);
            return FactFields.read(properties.stringPropertyNames().stream()
                    .collect(Collectors.toMap(name -> name, properties::getProperty)));
        } catch (IllegalArgumentException | CharacterCodingException e) {
            throw rejectedFacts(
                    document,
                    new RejectedDocumentException(
                            "invalid-fact",
                            facts.getFileName() + " is no properties file in UTF-8 (" + e.getMessage()
                                    + "). Write a line such as" + " council=Leeds for each fact."));
        } catch (RejectedDocumentException e) {
            throw rejectedFacts(document, e);
        }
    }

    private RejectedDocumentException rejectedFacts(Document document, RejectedDocumentException why) {
        intake.reject(document, GivenFacts.NONE, why, BY);
        return why;
    }

    private void moveRejected(Path file, RejectedDocumentException why) throws IOException {
        LOG.warn("{} was rejected ({}): {}", file.getFileName(), why.code(), why.getMessage());
        Path moved = moveWithFacts(file, "rejected");
        Files.writeString(beside(moved, REASON), why.getMessage() + System.lineSeparator());
    }

    /** The letter goes first: without its facts it might be read as another. */
    private Path moveWithFacts(Path file, String folder) throws IOException {
        Path target = target(file, Files.createDirectories(inbox.resolve(folder)));
        Files.move(file, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        Path facts = beside(file, FACTS);
        if (Files.isRegularFile(facts, LinkOption.NOFOLLOW_LINKS)) {
            Files.move(
                    facts, beside(target, FACTS), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        }
        return target;
    }

    /** Its name in a folder; where another document has it, with the time of its last change in front. */
    private static Path target(Path file, Path folder) throws IOException {
        Path target = folder.resolve(file.getFileName());
        if (!Files.exists(target) || Files.mismatch(file, target) < 0) {
            return target;
        }
        return folder.resolve(Files.getLastModifiedTime(file).toMillis() + "-" + file.getFileName());
    }

    private static boolean isLetter(Path file) {
        String name = file.getFileName().toString();
        return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                && !name.startsWith(".")
                && !name.endsWith(FACTS)
                && UNFINISHED.stream().noneMatch(name::endsWith);
    }

    private static Path beside(Path file, String ending) {
        return file.resolveSibling(file.getFileName() + ending);
    }
}
