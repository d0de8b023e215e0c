package findings.ingest.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import findings.events.EnumId;
import findings.ingest.publish.BrokerAwayException;
import findings.ingest.publish.Reread;
import findings.service.access.Caller;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** Reads all originals again, and says as it goes what became of each letter: a JSON line a letter. */
@RestController
class RereadController {
    private static final Logger LOG = LoggerFactory.getLogger(RereadController.class);

    private static final String LEFT_ALONE = "left-alone";
    private static final String BROKEN_OFF = "broken-off";

    private final Reread reread;
    private final JsonMapper json;
    private final AtomicBoolean running = new AtomicBoolean();

    /**
     * What became of a letter.
     *
     * @param letterId its id before; absent in a last line that says why the rereading broke off
     * @param outcome as for a posted letter; or {@value #LEFT_ALONE}, or {@value #BROKEN_OFF}
     * @param newLetterId its id now, where that is another
     * @param reason why it was left alone, or the rereading broke off
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record Line(String letterId, String outcome, String newLetterId, String reason) {

        static Line of(Reread.Result result) {
            if (result instanceof Reread.ReadAgain again) {
                String newId = again.receipt().letter().getLetterId();
                return new Line(
                        again.letterId(),
                        EnumId.of(again.receipt().outcome()),
                        newId.equals(again.letterId()) ? null : newId,
                        null);
            }
            return new Line(result.letterId(), LEFT_ALONE, null, ((Reread.LeftAlone) result).reason());
        }
    }

    RereadController(Reread reread, JsonMapper json) {
        this.reread = reread;
        this.json = json;
    }

    @PostMapping("/api/reread")
    void reread(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!running.compareAndSet(false, true)) {
            throw new RereadingException();
        }
        try {
            JsonLines lines = new JsonLines(response, json);
            try {
                reread.run(Caller.of(request).name(), result -> lines.write(Line.of(result)));
            } catch (BrokerAwayException e) {
                if (!response.isCommitted()) {
                    throw e;
                }
                LOG.warn("reading all again broke off: {}", e.getMessage());
                lines.write(new Line(null, BROKEN_OFF, null, e.getMessage()));
            }
        } finally {
            running.set(false);
        }
    }
}
