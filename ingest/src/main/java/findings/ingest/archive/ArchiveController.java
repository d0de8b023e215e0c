package findings.ingest.archive;

import com.fasterxml.jackson.annotation.JsonInclude;
import findings.events.EnumId;
import findings.ingest.api.JsonLines;
import findings.ingest.publish.BrokerAwayException;
import findings.ingest.publish.Outcome;
import findings.service.access.Caller;
import findings.service.access.Right;
import findings.service.problem.Problem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Semaphore;
import org.apache.kafka.common.KafkaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** Gives everything as an archive, and takes archives in. */
@RestController
public class ArchiveController {
    private static final Logger LOG = LoggerFactory.getLogger(ArchiveController.class);

    /** In bytes: the whole of a country's letters with their originals. */
    private static final long LARGEST_ARCHIVE = 64L << 30;

    private static final String BROKEN_OFF = "broken-off";
    private static final String RETRY_AFTER_SECONDS = "5";

    private final ArchiveExport export;
    private final ArchiveImport imports;
    private final Path folder;
    private final JsonMapper json;
    private final Semaphore one = new Semaphore(1);

    /**
     * What became of a letter or a correction.
     *
     * @param id its id; absent in a last line that says why the import broke off
     * @param outcome as for a posted letter; or {@value #BROKEN_OFF}
     * @param reason why it broke off
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record Line(String id, String outcome, String reason) {}

    /** Another archive is on its way. */
    private static final class BusyException extends RuntimeException {
        private static final long serialVersionUID = 1;

        BusyException() {
            super("another archive is being exported or imported; wait until that is done");
        }
    }

    /** Who sends it may feed letters in, but not correct them. */
    private static final class MayNotCorrectException extends RuntimeException {
        private static final long serialVersionUID = 1;

        MayNotCorrectException() {
            super("the archive holds corrections, and this key has no right to correct; nothing of it was taken in. Use"
                    + " a key with the rights feed and correct");
        }
    }

    /**
     * An interface.
     *
     * @param export writes archives
     * @param imports takes them in
     * @param folder where an archive is kept while it is taken in
     * @param json writes JSON
     */
    public ArchiveController(ArchiveExport export, ArchiveImport imports, Path folder, JsonMapper json) {
        this.export = export;
        this.imports = imports;
        this.folder = folder;
        this.json = json;
    }

    @GetMapping("/api/export")
    void export(HttpServletResponse response) throws IOException {
        begin();
        try {
            response.setContentType("application/zip");
            response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"findings-export.zip\"");
            export.write(response.getOutputStream());
        } finally {
            one.release();
        }
    }

    @PostMapping("/api/import")
    void take(HttpServletRequest request, HttpServletResponse response) throws IOException, BadArchiveException {
        begin();
        try {
            Files.createDirectories(folder);
            Path received = Files.createTempFile(folder, "import-", ".part");
            try {
                receive(request.getInputStream(), received);
                try (Archive archive = Archive.open(received)) {
                    if (!archive.correctionIds().isEmpty()
                            && !Caller.of(request).rights().contains(Right.CORRECT)) {
                        throw new MayNotCorrectException();
                    }
                    run(archive, Caller.of(request).name(), response);
                }
            } finally {
                Files.deleteIfExists(received);
            }
        } finally {
            one.release();
        }
    }

    private void begin() {
        if (!one.tryAcquire()) {
            throw new BusyException();
        }
    }

    private static void receive(InputStream body, Path file) throws IOException, BadArchiveException {
        byte[] buffer = new byte[1 << 16];
        long received = 0;
        try (OutputStream out = Files.newOutputStream(file)) {
            for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
                received += read;
                if (received > LARGEST_ARCHIVE) {
                    throw new BadArchiveException("it is longer than " + LARGEST_ARCHIVE + " bytes; export in parts");
                }
                out.write(buffer, 0, read);
            }
        }
    }

    private void run(Archive archive, String by, HttpServletResponse response) throws IOException, BadArchiveException {
        JsonLines lines = new JsonLines(response, json);
        try {
            imports.run(archive, by, (id, outcome) -> lines.write(line(id, outcome)));
        } catch (BrokerAwayException | KafkaException | BadArchiveException | IOException e) {
            if (!response.isCommitted()) {
                response.reset();
                throw e;
            }
            LOG.warn("the import broke off", e);
            lines.write(new Line(null, BROKEN_OFF, e.getMessage()));
        }
    }

    private static Line line(String id, Outcome outcome) {
        return new Line(id, EnumId.of(outcome), null);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> bad(BadArchiveException e) {
        return new Problem(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        "bad-archive",
                        "The archive is refused",
                        "the archive is refused, and nothing of it was taken in: " + e.getMessage())
                .answer();
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> notKept(IOException e) {
        LOG.error("answered 507", e);
        return new Problem(
                        HttpStatus.INSUFFICIENT_STORAGE,
                        "not-kept",
                        "A file cannot be read or written",
                        "a file cannot be read or written (" + e + "); is the disk full? Mend that, and do it again")
                .answer();
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> busy(BusyException e) {
        return new Problem(HttpStatus.CONFLICT, "busy", "Busy", e.getMessage()).answer();
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> mayNotCorrect(MayNotCorrectException e) {
        return new Problem(HttpStatus.FORBIDDEN, "no-right", "Not allowed", e.getMessage()).answer();
    }

    @ExceptionHandler({BrokerAwayException.class, KafkaException.class})
    ResponseEntity<ProblemDetail> brokerAway(RuntimeException e) {
        return new Problem(HttpStatus.SERVICE_UNAVAILABLE, "broker-away", "The broker is away", e.getMessage())
                .with(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS)
                .answer();
    }
}
