package findings.ingest.letter;

import findings.events.Grade;
import findings.events.Heading;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;

/** The headings that stand above the place where the reading is, outermost first, with the grades that they give. */
final class HeadingPath {

    private final Deque<Open> path = new ArrayDeque<>();

    private record Open(Heading heading, Grade gradeOrNull) {}

    /** Enters a section. */
    void enter(int level, String text) {
        leave(level);
        path.addLast(
                new Open(new Heading(level, text), SectionGrade.ofHeading(text).orElse(null)));
    }

    /** Leaves the sections of a level and those within them. */
    void leave(int level) {
        while (!path.isEmpty() && path.peekLast().heading().getLevel() >= level) {
            path.removeLast();
        }
    }

    /** Gives the innermost section a grade. */
    void grade(Grade grade) {
        if (!path.isEmpty()) {
            Open last = path.removeLast();
            path.addLast(new Open(last.heading(), grade));
        }
    }

    /** The innermost section's level; 0 outside any. */
    int level() {
        return path.isEmpty() ? 0 : path.peekLast().heading().getLevel();
    }

    List<Heading> headings() {
        List<Heading> headings = new ArrayList<>();
        path.forEach(open -> headings.add(open.heading()));
        return headings;
    }

    /** The grade of the nearest section that has one; null where none has. */
    Grade gradeOrNull() {
        for (Iterator<Open> inner = path.descendingIterator(); inner.hasNext(); ) {
            Grade grade = inner.next().gradeOrNull();
            if (grade != null) {
                return grade;
            }
        }
        return null;
    }
}
