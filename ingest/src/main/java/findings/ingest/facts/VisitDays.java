package findings.ingest.facts;

import java.time.LocalDate;
import java.util.List;

/**
 * The days of a visit.
 *
 * @param spans its parts in order, at least one: a visit may pause
 */
record VisitDays(List<Days> spans) {

    VisitDays {
        spans = List.copyOf(spans);
    }

    LocalDate start() {
        return spans.get(0).start();
    }

    LocalDate end() {
        return spans.get(spans.size() - 1).end();
    }

    long workingDays() {
        return spans.stream().mapToLong(Days::workingDays).sum();
    }
}
