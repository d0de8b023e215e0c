package findings.ingest.facts;

import java.time.DayOfWeek;
import java.time.LocalDate;

/**
 * Days in a row.
 *
 * @param start the first
 * @param end the last
 */
record Days(LocalDate start, LocalDate end) {

    /** How many of them are Monday to Friday. */
    long weekdays() {
        return start.datesUntil(end.plusDays(1))
                .filter(day -> day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY)
                .count();
    }
}
