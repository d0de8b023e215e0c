package findings.ingest.letter;

import findings.events.Grade;
import findings.events.Heading;
import findings.ingest.letter.LetterParts.Part;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;

/** The headings that stand above the place where the reading is, outermost first, with the grades that they give. */
final class HeadingPath {

    private final Deque<Open> path = new ArrayDeque<>();
    private final BitSet withText = new BitSet();
    /** The sections that had text in the box that their heading stands in. */
    private final BitSet withBoxedText = new BitSet();

    private int entered;
    private boolean textSince = true;

    /**
     * A section that the reading is in.
     *
     * @param number counts the sections entered, from 0
     * @param level how its heading is set, 1 the most prominent
     * @param nested it stands under a heading that is set in the same way
     * @param box the box that its heading is printed in, 0 for none
     */
    private record Open(int number, int level, boolean nested, int box, String text, Grade gradeOrNull) {
        Open inBox(int otherBox) {
            return new Open(number, level, nested, otherBox, text, gradeOrNull);
        }

        boolean isWithin(int otherLevel, boolean otherNested) {
            return level > otherLevel || level == otherLevel && (nested || !otherNested);
        }
    }

    /**
     * Enters a section. A heading right behind another in the same type is under it, and so are those that follow in
     * that type, up to one of the letter's own order. Some end a list above them, however they are set.
     */
    void enter(int level, String text, int box) {
        if (LetterParts.is(Part.BEHIND_LISTS, text)) {
            leaveList();
        }
        boolean nested = isNested(level, text);
        while (!path.isEmpty() && path.peekLast().isWithin(level, nested)) {
            path.removeLast();
        }
        path.addLast(new Open(
                entered++,
                level,
                nested,
                box,
                text,
                SectionGrade.ofHeading(text).orElse(null)));
        textSince = false;
    }

    /** Leaves a list of what must get better, with what stands within it. */
    private void leaveList() {
        List<Open> before = path.stream()
                .takeWhile(open -> !LetterParts.is(Part.LIST, open.text()))
                .toList();
        path.clear();
        path.addAll(before);
    }

    private boolean isNested(int level, String text) {
        if (path.isEmpty() || LetterParts.is(Part.MAJOR, text)) {
            return false;
        }
        boolean behindHeading = !textSince && path.peekLast().level() == level;
        return behindHeading || path.stream().anyMatch(open -> open.level() == level && open.nested());
    }

    /** Notes that text, printed in a box or (0) in none, stands under the innermost heading. */
    void text(int box) {
        textSince = true;
        path.forEach(open -> withText.set(open.number()));
        path.stream().filter(open -> box > 0 && open.box() == box).forEach(open -> withBoxedText.set(open.number()));
    }

    /** Whether text stood under a section, by its number in the order of entering, from 0. */
    boolean hadText(int number) {
        return withText.get(number);
    }

    /** Leaves the sections of a level and those within them. */
    void leave(int level) {
        while (!path.isEmpty() && path.peekLast().level() >= level) {
            path.removeLast();
        }
    }

    /**
     * Leaves the sections that a box holds, heading and text. A heading that stands in a box alone is over what
     * follows.
     */
    void leaveBox(int box) {
        path.removeIf(open -> open.box() == box && withBoxedText.get(open.number()));
    }

    /** Notes that a box goes on as another. */
    void moveBox(int from, int to) {
        List<Open> moved = path.stream()
                .map(open -> open.box() == from ? open.inBox(to) : open)
                .toList();
        path.clear();
        path.addAll(moved);
    }

    /** Gives the innermost section a grade. */
    void grade(Grade grade) {
        if (!path.isEmpty()) {
            Open last = path.removeLast();
            path.addLast(new Open(last.number(), last.level(), last.nested(), last.box(), last.text(), grade));
        }
    }

    /** The innermost section's level; 0 outside any. */
    int level() {
        return path.isEmpty() ? 0 : path.peekLast().level();
    }

    /** The level of a part that begins here without a heading of its own: below an empty heading, else beside a part. */
    int partLevel() {
        if (path.isEmpty()) {
            return 1;
        }
        return textSince
                ? path.stream()
                        .limit(2)
                        .reduce((first, second) -> second)
                        .orElseThrow()
                        .level()
                : level() + 1;
    }

    /** Whether no text has followed the innermost heading yet. */
    boolean justEntered() {
        return !path.isEmpty() && !textSince;
    }

    /** The headings, each with its depth. */
    List<Heading> headings() {
        List<Heading> headings = new ArrayList<>();
        for (Open open : path) {
            headings.add(new Heading(headings.size() + 1, open.text()));
        }
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
