package findings.ingest.facts;

import findings.events.Grade;
import findings.events.Judgements;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the judgements on the council from their table, wherever it stands and however its cells are wrapped, and from
 * the sentences and section headings that state them. What comes first in the document counts. The safeguarding
 * board's own judgement is not the council's, and letters on visits without judgements are not searched.
 */
final class JudgementReader {
    /** A judgement's name and its grade stand within so many characters, wrapped into each other or not. */
    private static final int ROW_LENGTH = 150;

    /** Where a row or section heading of an ILACS report begins. */
    private static final Pattern ILACS_ROW =
            row("(?:the\\s+impact\\s+of\\s+leaders|the\\s+experiences\\s+and\\s+progress\\s+of"
                    + "|overall\\s+effectiveness)");

    /** Where a row of a single inspection report begins. */
    private static final Pattern SIF_ROW = row(
            "(?:children\\s+who\\s+need\\s+help\\s+and\\s+protection"
                    + "|children\\s+looked\\s+after\\s+and\\s+achieving|adoption\\s+performance"
                    + "|experiences\\s+and\\s+progress\\s+of\\s+care\\s+leavers|leadership,?\\s+management\\s+and\\s+governance)");

    private static final Set<Judgement> IN_EVERY_REPORT = EnumSet.of(Judgement.LEADERS, Judgement.HELP_AND_PROTECTION);

    private static final Pattern GRADE = Pattern.compile(Grades.PATTERN);

    /** {@code The overall judgement is that children's services require improvement}. */
    private static final Pattern OVERALL_JUDGEMENT = Pattern.compile(
            "(?i:\\boverall\\s+judge?ment\\s+is:?(?:\\s+that)?(?:\\s+children's\\s+services)?(?:\\s+(?:in\\s+.{3,80}?\\s+)?(?:are|is))?)\\s+("
                    + Grades.PATTERN + ")",
            Pattern.DOTALL);

    /** {@code Children's services in Bedford Borough require improvement to be good}. */
    private static final Pattern VERDICT = Pattern.compile(
            "(?i:\\bchildren's\\s+services\\s+in\\s+.{3,80}?\\s+(?:(?:are|is|was|were)\\s+(?:judged\\s+)?)?)("
                    + Grades.PATTERN + ")",
            Pattern.DOTALL);

    /** What ILACS rows are on, by the words of the row without its grade; the first that fits. */
    private static final Map<Pattern, Judgement> ILACS_NAMES = new LinkedHashMap<>();

    /** What single inspection rows are on. */
    private static final Map<Pattern, Judgement> SIF_NAMES = new LinkedHashMap<>();

    static {
        ILACS_NAMES.put(name("overall effectiveness"), Judgement.OVERALL);
        ILACS_NAMES.put(name("the impact of leaders"), Judgement.LEADERS);
        ILACS_NAMES.put(
                name("the experiences and progress of children (?:and families )?(?:who need|in need of) help"),
                Judgement.HELP_AND_PROTECTION);
        ILACS_NAMES.put(
                name("the experiences and progress of children in care and care leavers"),
                Judgement.IN_CARE_AND_CARE_LEAVERS);
        ILACS_NAMES.put(name("the experiences and progress of children in care"), Judgement.IN_CARE);
        ILACS_NAMES.put(
                name("the experiences and progress of (?:children )?(?:care leavers|care[ -]experienced)"),
                Judgement.CARE_LEAVERS);
        SIF_NAMES.put(name("children who need help"), Judgement.HELP_AND_PROTECTION);
        SIF_NAMES.put(name("children looked after"), Judgement.IN_CARE);
        SIF_NAMES.put(name("adoption performance"), Judgement.ADOPTION);
        SIF_NAMES.put(name("experiences and progress of care leavers"), Judgement.CARE_LEAVERS);
        SIF_NAMES.put(name("leadership"), Judgement.LEADERS);
    }

    private JudgementReader() {}

    static Judgements of(LetterText letter, LetterForm form) {
        Map<Judgement, Grade> grades = new EnumMap<>(Judgement.class);
        if (form == LetterForm.ILACS) {
            readRows(letter, ILACS_ROW, ILACS_NAMES, grades);
        } else if (form == LetterForm.SIF) {
            readRows(letter, SIF_ROW, SIF_NAMES, grades);
            readSentence(letter.head(), OVERALL_JUDGEMENT, grades);
            readSentence(letter.head(), VERDICT, grades);
        }
        return new Judgements(
                grades.get(Judgement.OVERALL),
                grades.get(Judgement.LEADERS),
                grades.get(Judgement.HELP_AND_PROTECTION),
                grades.get(Judgement.IN_CARE),
                grades.get(Judgement.IN_CARE_AND_CARE_LEAVERS),
                grades.get(Judgement.CARE_LEAVERS),
                grades.get(Judgement.ADOPTION));
    }

    /** Reads the table in the document's beginning, and where it is not whole there, the rest of the document. */
    private static void readRows(
            LetterText letter, Pattern rowStart, Map<Pattern, Judgement> names, Map<Judgement, Grade> grades) {
        readRows(letter.head(), rowStart, names, grades);
        if (!grades.keySet().containsAll(IN_EVERY_REPORT)) {
            readRows(letter.text(), rowStart, names, grades);
        }
    }

    private static void readRows(
            String text, Pattern rowStart, Map<Pattern, Judgement> names, Map<Judgement, Grade> grades) {
        Matcher row = rowStart.matcher(text);
        int start = row.find() ? row.start(1) : -1;
        while (start >= 0) {
            int next = row.find() ? row.start(1) : -1;
            int end = Math.min(next < 0 ? text.length() : next, start + ROW_LENGTH);
            readRow(text.substring(start, end), names, grades);
            start = next;
        }
    }

    private static void readRow(String row, Map<Pattern, Judgement> names, Map<Judgement, Grade> grades) {
        Matcher grade = GRADE.matcher(row);
        if (!grade.find()) {
            return;
        }
        String name = row.substring(0, grade.start()) + " " + row.substring(grade.end());
        for (Map.Entry<Pattern, Judgement> entry : names.entrySet()) {
            if (entry.getKey().matcher(name).lookingAt()) {
                grades.putIfAbsent(entry.getValue(), Grades.of(grade.group()));
                return;
            }
        }
    }

    private static void readSentence(String text, Pattern sentence, Map<Judgement, Grade> grades) {
        Matcher matcher = sentence.matcher(text);
        if (!grades.containsKey(Judgement.OVERALL) && matcher.find()) {
            grades.put(Judgement.OVERALL, Grades.of(matcher.group(1)));
        }
    }

    /**
     * A row begins a line or a cell, with or without its number ({@code 2.1}), or, with a capital, follows the row
     * before it where a whole table is on one line.
     */
    private static Pattern row(String words) {
        return Pattern.compile(
                "(?i)(?:^|\\t|(?<=[^\\s.:;?!]\\s)(?=\\d|(?-i:\\p{Lu})))(?:\\d(?:\\.\\d)?\\.?\\s+)?(" + words + ")",
                Pattern.MULTILINE);
    }

    private static Pattern name(String words) {
        return Pattern.compile("(?i)" + words.replace(" ", "\\s+"));
    }
}
