package findings.classifier.letter;

import findings.events.Subject;
import findings.events.VisitKind;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whom a sentence is about: the council, its partners in a joint letter, or the safeguarding board. */
final class SubjectOfSentence {
    /** The grammatical subject of nearly every sentence of a letter ends within its first 60 characters. */
    private static final int OPENING = 60;

    private static final int NOWHERE = Integer.MAX_VALUE;

    private static final Pattern PARTNERS = ResourceLines.anyWord("partners.txt");
    private static final Pattern COUNCIL = ResourceLines.anyWord("council-words.txt");
    private static final Pattern BOARDS = ResourceLines.anyWord("boards.txt");
    private static final Pattern PARTNERS_ANYWHERE = ResourceLines.anyWord("partners-anywhere.txt");
    private static final Pattern COUNCIL_ANYWHERE = ResourceLines.anyWord("council-anywhere.txt");

    /** An opening that goes on about whom the sentence before was about. */
    private static final Pattern POINTS_BACK = Pattern.compile(
            "^((however|consequently|as a result|additionally|in addition|furthermore|moreover|nevertheless|therefore),? )?"
                    + "(this|these|they|their|it|its)\\b",
            Pattern.CASE_INSENSITIVE);

    private SubjectOfSentence() {}

    /**
     * Whom a sentence is about.
     *
     * @param kind the kind of visit; only joint inspections judge partners
     * @param section what its headings say
     * @param sentence its text
     * @param before whom the sentence before it in its block is about; the council where it is the first
     */
    static Subject of(VisitKind kind, Section section, String sentence, Subject before) {
        if (section.ofBoard()) {
            return Subject.BOARD;
        }
        if (kind != VisitKind.JTAI) {
            return Subject.COUNCIL;
        }
        String opening = sentence.substring(0, Math.min(OPENING, sentence.length()));
        int council = place(COUNCIL, opening);
        if (place(BOARDS, opening) < council) {
            return Subject.BOARD;
        }
        if (council < NOWHERE) {
            return Subject.COUNCIL;
        }
        if (names(PARTNERS, opening)) {
            return Subject.PARTNERS;
        }
        if (names(COUNCIL, sentence)) {
            return Subject.COUNCIL;
        }
        if (before != Subject.COUNCIL && names(POINTS_BACK, sentence)) {
            return before;
        }
        return names(PARTNERS_ANYWHERE, sentence) && !names(COUNCIL_ANYWHERE, sentence)
                ? Subject.PARTNERS
                : Subject.COUNCIL;
    }

    private static boolean names(Pattern whom, String text) {
        return place(whom, text) < NOWHERE;
    }

    private static int place(Pattern whom, String text) {
        Matcher matcher = whom.matcher(text);
        return matcher.find() ? matcher.start() : NOWHERE;
    }
}
