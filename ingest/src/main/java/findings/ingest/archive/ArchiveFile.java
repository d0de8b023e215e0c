package findings.ingest.archive;

import findings.events.kafka.StreamsSettings;
import findings.ingest.publish.LetterIntake;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The files of an archive. It is a ZIP file; each file in it stands in its manifest, a JSON line each, with its size
 * and SHA-256. Ids make the names, and no other name is taken.
 */
enum ArchiveFile {
    /** The Avro schema of the letters. */
    LETTER_SCHEMA("letter.avsc", 1 << 20),
    /** The Avro schema of the corrections. */
    CORRECTION_SCHEMA("correction.avsc", 1 << 20),
    /** A {@code Letter} in Avro's binary encoding, by letter id. */
    LETTER("letters/", StreamsSettings.MAX_RECORD_BYTES - (64 << 10)),
    /** A {@code Correction} in Avro's binary encoding, by sentence id. */
    CORRECTION("corrections/", 1 << 20),
    /** What was given with a letter's original, as JSON, by letter id. */
    GIVEN("given/", 1 << 16),
    /** An original, by its SHA-256. */
    ORIGINAL("originals/", LetterIntake.LARGEST_DOCUMENT);

    /** The manifest: a first line on the whole, then a line a file. */
    static final String MANIFEST = "manifest.jsonl";

    static final String FORMAT = "findings-export";

    /** Raised when what older programs wrote can no longer be read, or what this one writes not by them. */
    static final int VERSION = 1;

    private static final Pattern ID = Pattern.compile("[0-9a-z][0-9a-z.-]{0,199}");

    private final String start;
    private final int largest;

    ArchiveFile(String start, int largest) {
        this.start = start;
        this.largest = largest;
    }

    /** The name of a file. */
    String named(String id) {
        return start + id;
    }

    /** The name of a file of which there is one. */
    String only() {
        return start;
    }

    /** How many bytes a file may have. */
    int largest() {
        return largest;
    }

    /** What a name stands for; empty where an archive holds no such file. */
    static Optional<ArchiveFile> of(String name) {
        return Arrays.stream(values()).filter(file -> file.isNameOf(name)).findFirst();
    }

    /** The id in a name. */
    String id(String name) {
        return name.substring(start.length());
    }

    private boolean isNameOf(String name) {
        return start.endsWith("/")
                ? name.startsWith(start) && ID.matcher(id(name)).matches()
                : name.equals(start);
    }
}
