package findings.ingest.facts;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Days in a row.
 *
 * @param start the first
 * @param end the last
 */
record Days(LocalDate start, LocalDate end) {
    private static final Set<LocalDate> BANK_HOLIDAYS = ResourceLines.of("bank-holidays.txt").stream()
            .flatMap(line -> Arrays.stream(line.split(" ")))
            .map(LocalDate::parse)
            .collect(Collectors.toUnmodifiableSet());

    /** How many of them are working days in England. */
    long workingDays() {
        return start.datesUntil(end.plusDays(1)).filter(Days::isWorkingDay).count();
    }

    private static boolean isWorkingDay(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY
                && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && !BANK_HOLIDAYS.contains(day);
    }
}
