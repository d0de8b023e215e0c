package findings.ingest.facts;

import findings.ingest.document.RejectedDocumentException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads dates as they are printed: {@code 23 to 27 February 2026}, {@code 20 January 2015 - 11 February 2015},
 * {@code 15-19 July 2013}, {@code 12/09/2016 to 06/10/2016}, {@code 13 and 14 March}, {@code 5 to 9 December 2022 and 14
 * to 15 February 2023}.
 */
final class PrintedDates {
    private static final String WEEKDAY =
            "(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\\.?,?\\s+)?";
    private static final String DAY = "(\\d{1,2})(?:\\s?(?:st|nd|rd|th))?";
    private static final String MONTH = "(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
            + "|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\b\\.?";
    private static final String YEAR = "((?:19|20)\\d{2})\\b";

    /** {@code Monday 5th}, {@code 5 December}, {@code 5 December 2022}. */
    private static final String WORDED = WEEKDAY + DAY + "(?:\\s+(?:of\\s+)?" + MONTH + "(?:,?\\s+" + YEAR + ")?)?";

    /** {@code 12/09/2016}. */
    private static final String FIGURES = "(\\d{1,2})[/.](\\d{1,2})[/.]((?:19|20)\\d{2}|\\d{2})\\b";

    /** {@code 2016-09-12}. */
    private static final String ISO = "((?:19|20)\\d{2})-(\\d{2})-(\\d{2})\\b";

    /** {@code February 22, 2018}, as news pages write. */
    private static final String MONTH_FIRST = WEEKDAY + MONTH + "\\s+" + DAY + ",?\\s+" + YEAR;

    private static final int FLAGS = Pattern.CASE_INSENSITIVE;

    private static final Pattern PART =
            Pattern.compile("(?:" + ISO + "|" + FIGURES + "|" + MONTH_FIRST + "|(?:the\\s+)?" + WORDED + ")", FLAGS);

    /** {@code 5 December 2022}. */
    private static final Pattern FULL = Pattern.compile("\\b" + DAY + "\\s+" + MONTH + ",?\\s+" + YEAR, FLAGS);

    /** What joins the days of one visit. */
    private static final Pattern JOIN =
            Pattern.compile("\\s*(to|until|-|and|&|,\\s*and|,|;|from)(?:\\s+(?:on|from))?\\s*", FLAGS);

    private static final int CENTURY = 2000;

    private PrintedDates() {}

    /** A day as far as it is printed: 0 where month or year are left out. */
    private record Part(int day, int month, int year, String joinBefore) {}

    /**
     * The days printed at the beginning of a text.
     *
     * @param text begins with the days, blanks apart; other text may follow
     * @param between whether "between" stands before them, so that "and" means "to"
     * @param publishedOrNull the day of publication, from which a year that is left out follows
     * @return the days, or empty where the text does not begin with any, or no year is to be had
     * @throws RejectedDocumentException where a day is printed that no calendar has, or a visit ends before it begins
     */
    static Optional<VisitDays> visitAt(CharSequence text, boolean between, LocalDate publishedOrNull)
            throws RejectedDocumentException {
        List<Part> parts = parts(text);
        if (parts.isEmpty()) {
            return Optional.empty();
        }
        List<LocalDate> dates = resolve(parts, publishedOrNull);
        if (dates.isEmpty()) {
            return Optional.empty();
        }
        List<Days> spans = new ArrayList<>();
        for (int i = 0; i < dates.size(); i++) {
            boolean range = i + 1 < dates.size() && isRange(parts.get(i + 1).joinBefore(), between);
            LocalDate end = range ? dates.get(i + 1) : dates.get(i);
            if (end.isBefore(dates.get(i))) {
                throw impossible("a visit from " + dates.get(i) + " to " + end + " ends before it begins");
            }
            spans.add(new Days(dates.get(i), end));
            i += range ? 1 : 0;
        }
        return Optional.of(new VisitDays(spans));
    }

    /**
     * The one day that a text consists of.
     *
     * @param text such as {@code 9 July 2024}
     * @return the day, or empty where the text is no day with its year, or more than one
     * @throws RejectedDocumentException where no calendar has it
     */
    static Optional<LocalDate> day(String text) throws RejectedDocumentException {
        Matcher matcher = PART.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        Part part = part(matcher, "");
        return part.year() == 0 || part.month() == 0 ? Optional.empty() : Optional.of(date(part));
    }

    /**
     * The one day at the beginning of a text.
     *
     * @param text begins with the day, blanks apart; other text may follow
     * @return the day, or empty where the text does not begin with one with its year
     * @throws RejectedDocumentException where no calendar has it
     */
    static Optional<LocalDate> dayAt(CharSequence text) throws RejectedDocumentException {
        Matcher matcher = PART.matcher(text);
        matcher.region(skipBlanks(text, 0), text.length());
        if (!matcher.lookingAt()) {
            return Optional.empty();
        }
        Part part = part(matcher, "");
        return part.year() == 0 || part.month() == 0 ? Optional.empty() : Optional.of(date(part));
    }

    /**
     * The first day in a text that is printed with its month in words and its year.
     *
     * @param text any text
     * @return the day, or empty where there is none
     * @throws RejectedDocumentException where no calendar has it
     */
    static Optional<LocalDate> firstDay(String text) throws RejectedDocumentException {
        Matcher matcher = FULL.matcher(text);
        return matcher.find() ? dayAt(matcher.group()) : Optional.empty();
    }

    private static List<Part> parts(CharSequence text) {
        List<Part> parts = new ArrayList<>();
        Matcher part = PART.matcher(text);
        Matcher join = JOIN.matcher(text);
        int complete = 0;
        int at = skipBlanks(text, 0);
        String joinBefore = "";
        while (part.region(at, text.length()).lookingAt()) {
            parts.add(part(part, joinBefore));
            if (parts.get(parts.size() - 1).month() != 0) {
                complete = parts.size();
            }
            if (!join.region(part.end(), text.length()).lookingAt()) {
                break;
            }
            joinBefore = join.group(1).toLowerCase(Locale.ROOT);
            at = join.end();
        }
        return parts.subList(0, complete);
    }

    private static int skipBlanks(CharSequence text, int from) {
        int at = from;
        while (at < text.length() && (Character.isWhitespace(text.charAt(at)) || text.charAt(at) == ':')) {
            at++;
        }
        return at;
    }

    private static Part part(Matcher m, String joinBefore) {
        if (m.group(1) != null) {
            return new Part(number(m.group(3)), number(m.group(2)), number(m.group(1)), joinBefore);
        }
        if (m.group(4) != null) {
            int year = number(m.group(6));
            return new Part(number(m.group(4)), number(m.group(5)), year < 100 ? CENTURY + year : year, joinBefore);
        }
        if (m.group(7) != null) {
            return new Part(number(m.group(8)), month(m.group(7)), number(m.group(9)), joinBefore);
        }
        return new Part(number(m.group(10)), month(m.group(11)), number(m.group(12)), joinBefore);
    }

    private static int number(String figures) {
        return figures == null ? 0 : Integer.parseInt(figures);
    }

    private static int month(String name) {
        if (name == null) {
            return 0;
        }
        String start = name.substring(0, 3).toLowerCase(Locale.ROOT);
        for (Month month : Month.values()) {
            if (month.getDisplayName(TextStyle.SHORT, Locale.ENGLISH)
                    .toLowerCase(Locale.ROOT)
                    .startsWith(start)) {
                return month.getValue();
            }
        }
        throw new IllegalStateException("no month is called " + name);
    }

    /** Fills in months and years that stand only behind the last of several days. */
    private static List<LocalDate> resolve(List<Part> parts, LocalDate publishedOrNull)
            throws RejectedDocumentException {
        List<LocalDate> dates = new ArrayList<>();
        LocalDate next = null;
        for (int i = parts.size() - 1; i >= 0; i--) {
            Part part = parts.get(i);
            int month = part.month() != 0 ? part.month() : next.getMonthValue();
            LocalDate date;
            if (part.year() != 0) {
                date = date(part.day(), month, part.year());
            } else {
                LocalDate notAfter = next != null ? next : publishedOrNull;
                if (notAfter == null) {
                    return List.of();
                }
                date = date(part.day(), month, notAfter.getYear());
                if (date.isAfter(notAfter) && month != notAfter.getMonthValue()) {
                    date = date(part.day(), month, notAfter.getYear() - 1);
                }
            }
            dates.add(0, date);
            next = date;
        }
        return dates;
    }

    private static boolean isRange(String join, boolean between) {
        return join.equals("to") || join.equals("until") || join.equals("-") || between && join.equals("and");
    }

    private static LocalDate date(Part part) throws RejectedDocumentException {
        return date(part.day(), part.month(), part.year());
    }

    private static LocalDate date(int day, int month, int year) throws RejectedDocumentException {
        try {
            return LocalDate.of(year, month, day);
        } catch (DateTimeException e) {
            throw impossible("day " + day + " of month " + month + " of " + year + " is in no calendar");
        }
    }

    static RejectedDocumentException impossible(String what) {
        return new RejectedDocumentException(
                "impossible-date",
                "The document's dates cannot be right: " + what
                        + ". Give the right ones with --visited, --visited-to or --published.");
    }
}
