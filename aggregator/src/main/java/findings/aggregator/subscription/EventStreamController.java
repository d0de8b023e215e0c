package findings.aggregator.subscription;

import findings.aggregator.query.BadParameterException;
import findings.aggregator.query.FindingParameters;
import findings.aggregator.query.Names;
import findings.service.problem.Problem;
import java.util.Optional;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Finding events and changes of status as server-sent events. */
@RestController
final class EventStreamController {
    private static final String RETRY_AFTER_SECONDS = "30";

    private final EventStreams streams;
    private final Names names;

    EventStreamController(EventStreams streams, Names names) {
        this.streams = streams;
        this.names = names;
    }

    @GetMapping(path = "/api/findings/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    ResponseEntity<SseEmitter> events(
            @ParameterObject FindingParameters parameters,
            @RequestParam(required = false) String lastEventId,
            @RequestHeader(name = "Last-Event-ID", required = false) String lastEventIdHeader) {
        Optional<Positions> resume = Optional.ofNullable(lastEventIdHeader)
                .or(() -> Optional.ofNullable(lastEventId))
                .filter(id -> !id.isBlank())
                .map(EventStreamController::positions);
        return ResponseEntity.ok()
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header("X-Accel-Buffering", "no")
                .body(streams.open(parameters.filter(names), resume));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> tooMany(TooManyStreamsException e) {
        return new Problem(HttpStatus.SERVICE_UNAVAILABLE, "too-many-streams", "Too many event streams", e.getMessage())
                .with(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS)
                .answer();
    }

    private static Positions positions(String id) {
        try {
            return Positions.parse(id);
        } catch (IllegalArgumentException e) {
            throw new BadParameterException("Last-Event-ID: " + e.getMessage());
        }
    }
}
