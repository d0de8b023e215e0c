package findings.classifier.stream;

import findings.events.EnumId;
import findings.events.Finding;
import findings.events.FindingEvent;
import io.micrometer.core.instrument.Metrics;

/** Counts finding events for whoever watches the process. What is done again after a failure counts again. */
final class FindingMeters {
    private FindingMeters() {}

    /** Counts an event by what it does and by the polarity of its finding, as it stands now or stood last. */
    static void count(FindingEvent event) {
        Finding finding = event.getAfter().or(event::getBefore).orElseThrow();
        Metrics.counter("findings.events", "change", EnumId.of(event.getChange()), "polarity", polarity(finding))
                .increment();
    }

    private static String polarity(Finding finding) {
        if (finding.getStrength() && finding.getArea()) {
            return "both";
        }
        return finding.getStrength() ? "strength" : "area";
    }
}
