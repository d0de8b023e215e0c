package findings.ingest.facts;

import findings.ingest.document.RejectedDocumentException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the days of the visit and the day of publication. */
final class VisitDatesReader {
    /** Where nobody is addressed, a date on a line of its own is that of publication only so far up. */
    private static final int FIRST_LINES = 8;

    private VisitDatesReader() {}

    /** The days of the visit that the document prints. */
    static Optional<VisitDays> visit(LetterText letter, LetterForm.Found found, LocalDate publishedOrNull)
            throws RejectedDocumentException {
        String head = letter.head();
        for (Pattern leadIn : found.form().visitLeadIns()) {
            Matcher matcher = leadIn.matcher(head);
            matcher.region(found.start(), head.length());
            while (matcher.find()) {
                boolean between = matcher.group().toLowerCase(Locale.ROOT).contains("between");
                Optional<VisitDays> days =
                        PrintedDates.visitAt(head.substring(matcher.end()), between, publishedOrNull);
                if (days.isPresent()) {
                    return days;
                }
            }
        }
        return Optional.empty();
    }

    /** The day of publication that the document prints: named so, or on a line of its own near its beginning. */
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
        return dayOnALine(firstLines(letter.head()));
    }

    /** The day of publication that a document of the form prints: named so, or above the title of a letter. */
    static Optional<LocalDate> published(LetterText letter, LetterForm.Found found) throws RejectedDocumentException {
        String letterhead = letter.head().substring(0, found.start());
        Optional<LocalDate> day = Optional.empty();
        if (found.form().isLetter()) {
            day = dayOnALine(letterhead);
            if (day.isEmpty()) {
                day = PrintedDates.firstDay(letterhead);
            }
        }
        return day.isPresent() ? day : published(letter);
    }

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
