package findings.aggregator.subscription;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import findings.aggregator.query.FindingView;
import findings.events.Change;
import findings.events.EnumId;
import findings.events.FindingEvent;
import findings.events.Status;
import findings.events.TrendChange;
import findings.events.identity.TrendId;
import java.time.Instant;
import java.util.Optional;

/**
 * An event as subscribers get it.
 *
 * @param specversion the version of CloudEvents
 * @param id with the source, the same for an event wherever and however often it is delivered
 * @param source who says so
 * @param type what happened, such as {@code findings.finding.added}
 * @param subject the id of the finding or trend that it happened to; null where it is about the stream itself
 * @param time when it was published
 * @param datacontenttype the media type of the data
 * @param data the finding before and after, or the status before and after
 * @see <a href="https://github.com/cloudevents/spec/blob/v1.0.2/cloudevents/formats/json-format.md">CloudEvents
 *     1.0: JSON event format</a>
 */
@JsonInclude(Include.NON_NULL)
record CloudEvent(
        String specversion,
        String id,
        String source,
        String type,
        String subject,
        Instant time,
        String datacontenttype,
        Object data) {
    private static final String VERSION = "1.0";
    private static final String SOURCE = "urn:findings:aggregator";
    private static final String JSON = "application/json";

    static CloudEvent of(FindingEvent event, String id, Instant time) {
        return new CloudEvent(
                VERSION,
                id,
                SOURCE,
                "findings.finding." + EnumId.of(event.getChange()),
                event.getFindingId(),
                time,
                JSON,
                new FindingChanged(
                        event.getFindingId(),
                        event.getLetterId(),
                        event.getCouncilId(),
                        EnumId.of(event.getChange()),
                        EnumId.of(event.getCause()),
                        event.getBefore().map(FindingView::of).orElse(null),
                        event.getAfter().map(FindingView::of).orElse(null)));
    }

    static CloudEvent of(TrendChange change, String id, Instant time) {
        return new CloudEvent(
                VERSION,
                id,
                SOURCE,
                "findings.trend." + EnumId.of(Change.CHANGED),
                new TrendId(change.getCouncilId(), change.getId()).toString(),
                time,
                JSON,
                new StatusChanged(
                        change.getCouncilId(),
                        change.getCouncilName(),
                        EnumId.of(change.getDimension()),
                        change.getId(),
                        id(change.getBefore()),
                        id(change.getAfter()),
                        change.getLetterId()));
    }

    /** Events were missed, since they are kept no more. */
    static CloudEvent reset(Positions positions) {
        return new CloudEvent(
                VERSION, "reset-" + positions, SOURCE, "findings.stream.reset", null, Instant.now(), JSON, new Reset());
    }

    private static String id(Optional<Status> status) {
        return status.map(EnumId::of).orElse(null);
    }

    /** What a subscriber does who missed events. */
    record Reset(String reason) {
        Reset() {
            this("events older than what is kept were missed; read the tables anew, then go on with the events that"
                    + " follow");
        }
    }

    /** What happened to a finding; before is null where it was added, after where it was withdrawn. */
    @JsonInclude(Include.NON_NULL)
    record FindingChanged(
            String findingId,
            String letterId,
            String council,
            String change,
            String cause,
            FindingView before,
            FindingView after) {}

    /** A council's theme or topic changed status; before or after is null where there was or is no trend. */
    @JsonInclude(Include.NON_NULL)
    record StatusChanged(
            String council,
            String councilName,
            String dimension,
            String id,
            String before,
            String after,
            String letterId) {}
}
