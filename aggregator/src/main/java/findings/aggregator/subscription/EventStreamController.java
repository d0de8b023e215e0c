package findings.aggregator.subscription;

import findings.aggregator.query.BadParameterException;
import findings.aggregator.query.Names;
import findings.aggregator.query.UnknownNameException;
import findings.aggregator.trend.ThemeOrTopic;
import findings.events.Dimension;
import findings.events.EnumId;
import findings.events.Subject;
import findings.events.VisitKind;
import findings.events.council.Council;
import java.net.URI;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
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
            @RequestParam(required = false) List<String> council,
            @RequestParam(required = false) List<String> theme,
            @RequestParam(required = false) List<String> topic,
            @RequestParam(required = false) List<String> polarity,
            @RequestParam(required = false) List<String> kind,
            @RequestParam(required = false) List<String> about,
            @RequestParam(required = false) String lastEventId,
            @RequestHeader(name = "Last-Event-ID", required = false) String lastEventIdHeader) {
        EventFilter filter = new EventFilter(
                given(council).stream().map(names::council).map(Council::id).collect(Collectors.toSet()),
                ids(theme, Dimension.THEME),
                ids(topic, Dimension.TOPIC),
                polarities(given(polarity)),
                constants(VisitKind.class, "kind", given(kind)),
                constants(Subject.class, "about", given(about)));
        Optional<Positions> resume = Optional.ofNullable(lastEventIdHeader)
                .or(() -> Optional.ofNullable(lastEventId))
                .filter(id -> !id.isBlank())
                .map(EventStreamController::positions);
        return ResponseEntity.ok()
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header("X-Accel-Buffering", "no")
                .body(streams.open(filter, resume));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> tooMany(TooManyStreamsException e) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.SERVICE_UNAVAILABLE, e.getMessage());
        problem.setType(URI.create("urn:findings:problem:too-many-streams"));
        problem.setTitle("Too many event streams");
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                .header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    private Set<String> ids(List<String> namesOrNull, Dimension dimension) {
        Set<String> ids = new HashSet<>();
        for (String name : given(namesOrNull)) {
            ThemeOrTopic found = names.themeOrTopic(name);
            if (found.dimension() != dimension) {
                throw new UnknownNameException("'" + name + "' is a " + EnumId.of(found.dimension())
                        + "; ask for it as " + EnumId.of(found.dimension()) + "=" + found.id());
            }
            ids.add(found.id());
        }
        return ids;
    }

    private static Set<String> polarities(List<String> wanted) {
        List<String> known = List.of(EventFilter.STRENGTH, EventFilter.AREA);
        if (!known.containsAll(wanted)) {
            throw new BadParameterException(
                    "polarity is '" + String.join(",", wanted) + "'; it must be " + String.join(" or ", known));
        }
        return new HashSet<>(wanted);
    }

    private static <E extends Enum<E>> Set<E> constants(Class<E> type, String parameter, Collection<String> ids) {
        Set<E> constants = new HashSet<>();
        for (String id : ids) {
            constants.add(EnumId.parse(type, id)
                    .orElseThrow(() -> new BadParameterException(parameter + " is '" + id + "'; it must be one of "
                            + Arrays.stream(type.getEnumConstants())
                                    .map(EnumId::of)
                                    .collect(Collectors.joining(", ")))));
        }
        return constants;
    }

    private static Positions positions(String id) {
        try {
            return Positions.parse(id);
        } catch (IllegalArgumentException e) {
            throw new BadParameterException("Last-Event-ID: " + e.getMessage());
        }
    }

    private static List<String> given(List<String> valuesOrNull) {
        return valuesOrNull == null ? List.of() : valuesOrNull;
    }
}
