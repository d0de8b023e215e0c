package findings.ingest.facts;

import findings.ingest.document.RejectedDocumentException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the days of the visit and the day of publication. */
final class VisitDatesReader {
    /** {@code Dear Ms Example}: what stands before it is letterhead and address. */
    private static final Pattern SALUTATION = Pattern.compile("^dear\\b", Pattern.CASE_INSENSITIVE | Pattern.MULTILINE);

    private VisitDatesReader() {}

    /** The days of the visit that the document prints. */
    static Optional<VisitDays> visit(LetterText letter, LetterForm.Found found, LocalDate publishedOrNull)
            throws RejectedDocumentException {
        String head = letter.head();
        for (Pattern leadIn : found.form().visitLeadIns()) {
            Matcher matcher = leadIn.matcher(head);
            matcher.region(found.start(), head.length());
            while (matcher.find()) {
                boolean between =
                        matcher.group().toLowerCase(java.util.Locale.ROOT).contains("between");
                Optional<VisitDays> days =
                        PrintedDates.visitAt(head.substring(matcher.end()), between, publishedOrNull);
                if (days.isPresent()) {
                    return days;
                }
            }
        }
        return Optional.empty();
    }

    /** The day of publication that the document prints: named so, or above the salutation of a letter. */
    static Optional<LocalDate> published(LetterText letter) throws RejectedDocumentException {
        for (Pattern leadIn : LetterForm.publicationLeadIns()) {
            Matcher matcher = leadIn.matcher(letter.head());
            while (matcher.find()) {
                Optional<LocalDate> day = PrintedDates.dayAt(letter.head().substring(matcher.end()));
                if (day.isPresent()) {
                    return day;
                }
            }
        }
        Matcher salutation = SALUTATION.matcher(letter.head());
        return dayOnALine(
                salutation.find() ? letter.head().substring(0, salutation.start()) : firstLines(letter.head()));
    }

    private static final int FIRST_LINES = 8;

    private static String firstLines(String head) {
        return String.join("\n", head.lines().limit(FIRST_LINES).toList());
    }

    private static Optional<LocalDate> dayOnALine(String text) throws RejectedDocumentException {
        for (String line : text.lines().toList()) {
            Optional<LocalDate> day = PrintedDates.day(line.strip());
            if (day.isPresent()) {
                return day;
            }
        }
        return Optional.empty();
    }
}
