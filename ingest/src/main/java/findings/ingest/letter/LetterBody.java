package findings.ingest.letter;

import findings.events.Block;
import findings.events.BlockKind;
import findings.events.Grade;
import findings.ingest.document.Element;
import findings.ingest.document.Element.Kind;
import findings.ingest.document.Excluded;
import findings.ingest.letter.LetterParts.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Walks over a letter's elements and parts its text from its frame: letterhead, judgement tables, signatures. */
final class LetterBody {

    private static final String JUDGEMENT = "judgement";
    private static final String EMPTY_SECTION = "heading without text";
    private static final String TABLE = "table";
    private static final String STANDARD_SECTION = "standard section on the inspection itself";

    /** A table's cell with at least so many characters and a full stop is text. */
    private static final int SHORTEST_SENTENCE = 60;
    /** A heading set like the text has no more words than this. */
    private static final int LONGEST_PLAIN_HEADING = 12;
    /** "Judgement | Grade", "Key judgement | Judgement grade". */
    private static final Pattern TABLE_HEAD = Pattern.compile("(?i)(?:key )?judge?ments?\t.*");

    private static final Pattern PAGE_NUMBER = Pattern.compile("\\d{1,3}");

    private final List<Block> blocks = new ArrayList<>();
    private final List<Excluded> excluded = new ArrayList<>();
    /** The headings in order, as they are to be listed where no text stands under them. */
    private final List<Excluded> sections = new ArrayList<>();

    private final HeadingPath path = new HeadingPath();
    private final LetterFrame frame;
    /** The box that the reading is in; 0 outside of any. */
    private int box;

    /** The level of the standard section that the reading is in; 0 outside any. */
    private int standardLevel;

    /** The level given to sections that a judgement's row heads; 0 while there is none. */
    private int gradedLevel;
    /** The box that holds the judgement's row. */
    private int gradedBox;

    private LetterBody(LetterFrame frame) {
        this.frame = frame;
    }

    /** Parts the text of a letter from its frame. */
    static LetterBody of(List<Element> elements) {
        LetterFrame frame = new LetterFrame(elements);
        LetterBody body = new LetterBody(frame);
        for (int i = 0; i < elements.size(); i++) {
            Element element = elements.get(i);
            frame.part(i).ifPresentOrElse(part -> body.exclude(element, part), () -> body.takeText(element));
        }
        body.excludeEmptySections();
        return body;
    }

    List<Block> blocks() {
        return blocks;
    }

    List<Excluded> excluded() {
        return excluded;
    }

    private void takeText(Element element) {
        moveTo(element.box(), element.kind());
        if (element.kind() == Kind.HEADING) {
            takeHeading(element);
        } else if (standardLevel > 0) {
            exclude(element, STANDARD_SECTION);
        } else if (element.kind() == Kind.TABLE_ROW) {
            takeRow(element);
        } else {
            takeParagraph(element);
        }
    }

    /** Leaves a box that ends. One that goes on overleaf is two by the tags, so boxes that touch are taken for one. */
    private void moveTo(int next, Kind kind) {
        if (next != box && box > 0 && next > 0 && kind != Kind.TABLE_ROW) {
            path.moveBox(box, next);
        } else if (next != box) {
            path.leaveBox(box);
        }
        box = next;
    }

    private void takeHeading(Element element) {
        String text = element.text();
        if (standardLevel > 0 && element.level() > standardLevel && LetterParts.is(Part.SUBSECTION, text)) {
            exclude(element, STANDARD_SECTION);
            return;
        }
        standardLevel = LetterParts.is(Part.SECTION, text) ? element.level() : 0;
        if (standardLevel > 0) {
            path.leave(element.level());
            exclude(element, STANDARD_SECTION);
            return;
        }
        if (isGradeOfSection(element)) {
            return;
        }
        int level = isUnderJudgement(element) ? Math.max(element.level(), gradedLevel + 1) : element.level();
        if (level <= gradedLevel) {
            gradedLevel = 0;
        }
        enter(level, text, element.page(), box);
    }

    /** "Summary", in the table of which the row above gives the judgement that it is on. */
    private boolean isUnderJudgement(Element heading) {
        return gradedBox > 0 && heading.box() == gradedBox && path.justEntered();
    }

    /** A line behind a heading that says only its grade is the section's grade. */
    private boolean isGradeOfSection(Element element) {
        Optional<Grade> grade = path.justEntered() ? SectionGrade.ofLine(element.text()) : Optional.empty();
        grade.ifPresent(given -> {
            path.grade(given);
            exclude(element, JUDGEMENT);
        });
        return grade.isPresent();
    }

    /** A judgement's row on the cover is a fact; further on it heads the section on that judgement. */
    private void takeRow(Element row) {
        List<String> cells = row.cells();
        String last = cells.get(cells.size() - 1);
        Optional<Grade> grade = SectionGrade.ofLine(last);
        if (TABLE_HEAD.matcher(row.text()).matches()) {
            exclude(row, LetterFrame.JUDGEMENTS);
        } else if (grade.isPresent() || last.equalsIgnoreCase("not judged")) {
            boolean headsSection = row.page() > 1 && grade.isPresent();
            excluded.add(new Excluded(headsSection ? last : row.text(), row.page(), LetterFrame.JUDGEMENTS));
            if (headsSection) {
                if (gradedLevel == 0) {
                    gradedLevel = path.partLevel();
                }
                gradedBox = row.box();
                enter(gradedLevel, cells.get(0), row.page(), 0);
                path.grade(grade.get());
            }
        } else if (cells.stream().anyMatch(LetterBody::isSentence)) {
            cells.forEach(cell -> addBlock(cell, Kind.PARA, row.page()));
        } else {
            exclude(row, PAGE_NUMBER.matcher(last).matches() ? LetterFrame.CONTENTS : TABLE);
        }
    }

    private void enter(int level, String heading, int page, int headingBox) {
        path.enter(level, heading, headingBox);
        sections.add(new Excluded(heading, page, EMPTY_SECTION));
    }

    private void excludeEmptySections() {
        for (int i = 0; i < sections.size(); i++) {
            if (!path.hadText(i)) {
                excluded.add(sections.get(i));
            }
        }
    }

    private static boolean isSentence(String text) {
        return text.length() >= SHORTEST_SENTENCE && text.endsWith(".");
    }

    private void takeParagraph(Element element) {
        if (isGradeOfSection(element)) {
            return;
        }
        if (isPlainHeading(element)) {
            enter(Math.max(1, path.level()), element.text(), element.page(), box);
            return;
        }
        addBlock(element.text(), element.kind(), element.page());
    }

    private void addBlock(String text, Kind kind, int page) {
        frame.textBegan();
        path.text(box);
        ItemReference item = ItemReference.of(text);
        blocks.add(Block.newBuilder()
                .setText(item.text())
                .setKind(kind(kind))
                .setPage(page)
                .setHeadings(path.headings())
                .setSectionGrade(path.gradeOrNull())
                .setReference(item.referenceOrNull())
                .build());
    }

    /** "Case study: highly effective practice", set like the text. */
    private static boolean isPlainHeading(Element element) {
        return element.kind() == Kind.PARA
                && LetterParts.is(Part.MAJOR, element.text())
                && element.text().split(" ").length <= LONGEST_PLAIN_HEADING
                && !element.text().matches(".*[.;,]");
    }

    private static BlockKind kind(Kind kind) {
        return switch (kind) {
            case BULLET -> BlockKind.BULLET;
            case NUMBERED -> BlockKind.NUMBERED;
            default -> BlockKind.PARA;
        };
    }

    private void exclude(Element element, String reason) {
        excluded.add(new Excluded(element.text(), element.page(), reason));
    }
}
