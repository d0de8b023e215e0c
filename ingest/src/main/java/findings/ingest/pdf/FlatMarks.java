package findings.ingest.pdf;

import findings.ingest.document.Excluded;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the marks of footnotes that are set like the text, not raised: "schools3, all of which", with a footnote 3. */
final class FlatMarks {

    /** "3 These are schools that …", "[3] …". */
    private static final Pattern NUMBERED_NOTE = Pattern.compile("(?s)\\[?(\\d{1,2})[.)\\]]?\\s*\\p{L}.*");

    private final List<Note> notes = new ArrayList<>();
    private final Set<Note> raised = new HashSet<>();

    private record Note(String number, int page) {}

    /** Notes a footnote. */
    void note(String text, int page) {
        Matcher matcher = NUMBERED_NOTE.matcher(text);
        if (matcher.matches()) {
            notes.add(new Note(matcher.group(1), page));
        }
    }

    /** Notes a mark that stands raised. */
    void raised(String mark, int page) {
        raised.add(new Note(mark.replaceAll("\\D", ""), page));
    }

    /**
     * Takes the marks out of a document's text.
     *
     * @param drafts the text; changed in place where it holds such a mark
     * @return the marks
     */
    List<Excluded> takeFrom(List<Draft> drafts) {
        List<Excluded> taken = new ArrayList<>();
        for (Note note : notes) {
            if (!raised.contains(note) && takeFrom(drafts, note)) {
                taken.add(new Excluded(note.number(), note.page(), ElementBuilder.FOOTNOTE_MARK));
            }
        }
        return taken;
    }

    private static boolean takeFrom(List<Draft> drafts, Note note) {
        Pattern mark = Pattern.compile("(?<=\\p{L}{3}|\\p{L}[.,;:’”)])" + note.number() + "(?=[\\s.,;:)’”]|$)");
        for (int i = 0; i < drafts.size(); i++) {
            Draft draft = drafts.get(i);
            boolean onPage =
                    draft.paragraph().page() <= note.page() && draft.end().page() >= note.page();
            Matcher matcher = mark.matcher(draft.text());
            if (onPage && draft.isRunning() && matcher.find()) {
                drafts.set(i, draft.withText(matcher.replaceFirst("")));
                return true;
            }
        }
        return false;
    }
}
