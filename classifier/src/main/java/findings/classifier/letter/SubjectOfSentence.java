package findings.classifier.letter;

import findings.events.Subject;
import findings.events.VisitKind;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whom a sentence is about: the council, its partners in a joint letter, or the safeguarding board. */
final class SubjectOfSentence {
    /** The grammatical subject of nearly every sentence of a letter ends within its first 60 characters. */
    private static final int OPENING = 60;

    private static final Pattern PARTNERS = ResourceLines.anyWord("partners.txt");
    private static final Pattern COUNCIL = ResourceLines.anyWord("council-words.txt");

    private SubjectOfSentence() {}

    /**
     * Whom a sentence is about.
     *
     * @param kind the kind of visit; only joint inspections judge partners
     * @param section what its headings say
     * @param sentence its text
     */
    static Subject of(VisitKind kind, Section section, String sentence) {
        if (section.ofBoard()) {
            return Subject.BOARD;
        }
        if (kind != VisitKind.JTAI) {
            return Subject.COUNCIL;
        }
        String opening = sentence.substring(0, Math.min(OPENING, sentence.length()));
        Matcher partners = PARTNERS.matcher(opening);
        return partners.find() && !COUNCIL.matcher(opening).find() ? Subject.PARTNERS : Subject.COUNCIL;
    }
}
