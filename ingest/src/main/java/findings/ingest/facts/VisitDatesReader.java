package findings.ingest.facts;

import findings.ingest.document.RejectedDocumentException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the days of the visit and the day of publication. */
final class VisitDatesReader {
    /** The days of the visit stand within so many characters behind the title; further on other visits are named. */
    private static final int OPENING_LENGTH = 1500;

    /** The day of publication stands within so many characters behind the title, before the text begins. */
    private static final int TITLE_PAGE_LENGTH = 400;

    /** A news page prints its date on one of so many lines. */
    private static final int FIRST_LINES = 8;

    private VisitDatesReader() {}

    /** The days of the visit that the document prints: near the title, or else anywhere in its beginning. */
    static Optional<VisitDays> visit(LetterText letter, LetterForm.Found found, LocalDate publishedOrNull)
            throws RejectedDocumentException {
        String head = letter.head();
        int openingEnd = Math.min(found.end() + OPENING_LENGTH, head.length());
        Optional<VisitDays> days = visit(head.substring(found.start(), openingEnd), found.form(), publishedOrNull);
        return days.isPresent() ? days : visit(head.substring(found.start()), found.form(), publishedOrNull);
    }

    private static Optional<VisitDays> visit(String text, LetterForm form, LocalDate publishedOrNull)
            throws RejectedDocumentException {
        for (Pattern leadIn : form.visitLeadIns()) {
            Matcher matcher = leadIn.matcher(text);
            while (matcher.find()) {
                boolean between = matcher.group().toLowerCase(Locale.ROOT).contains("between");
                Optional<VisitDays> days =
                        PrintedDates.visitAt(text.substring(matcher.end()), between, publishedOrNull);
                if (days.isPresent()) {
                    return days;
                }
            }
        }
        return Optional.empty();
    }

    /** The day of publication that a document of the form prints: above its title, or named so below it. */
    static Optional<LocalDate> published(LetterText letter, LetterForm.Found found) throws RejectedDocumentException {
        String letterhead = letter.head().substring(0, found.start());
        Optional<LocalDate> day = dayOnALine(letterhead);
        if (day.isEmpty() && found.form().isLetter()) {
            day = PrintedDates.firstDay(letterhead);
        }
        int titlePageEnd =
                Math.min(found.end() + TITLE_PAGE_LENGTH, letter.head().length());
        return day.isPresent() ? day : namedDay(letter.head().substring(0, titlePageEnd));
    }

    /** The day of publication that a document of no known form prints on one of its first lines. */
    static Optional<LocalDate> published(LetterText letter) throws RejectedDocumentException {
        String beginning = firstLines(letter.head());
        Optional<LocalDate> day = namedDay(beginning);
        return day.isPresent() ? day : dayOnALine(beginning);
    }

    private static Optional<LocalDate> namedDay(String text) throws RejectedDocumentException {
        for (Pattern leadIn : LetterForm.publicationLeadIns()) {
            Matcher matcher = leadIn.matcher(text);
            while (matcher.find()) {
                Optional<LocalDate> day = PrintedDates.dayAt(text.substring(matcher.end()));
                if (day.isPresent()) {
                    return day;
                }
            }
        }
        return Optional.empty();
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
