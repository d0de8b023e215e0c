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

    private static final String LETTERHEAD = "letterhead, date and addressee";
    private static final String SALUTATION = "salutation";
    private static final String TITLE = "title, dates and inspectors";
    private static final String JUDGEMENTS = "judgement table";
    private static final String JUDGEMENT = "judgement";
    private static final String SIGNATURE = "signature";
    private static final String LEGAL = "legal and contact text";
    private static final String TABLE = "table";
    private static final String STANDARD_SECTION = "standard section on the inspection itself";

    /** How deep a section is whose heading is the row of a judgement table. */
    private static final int GRADED_SECTION_LEVEL = 1;
    /** "Dear Ms Marlowe", "Dear local partnership", on a line of its own. */
    private static final Pattern DEAR = Pattern.compile("Dear\\s+(?:\\S+\\s?){1,12}[,:]?");
    /** "Judgement | Grade", "Key judgement | Judgement grade". */
    private static final Pattern TABLE_HEAD = Pattern.compile("(?i)(?:key )?judge?ments?\t.*");

    private static final Pattern TITLE_CELL = Pattern.compile("(?i)lead inspector.*");

    private final List<Block> blocks = new ArrayList<>();
    private final List<Excluded> excluded = new ArrayList<>();
    private final HeadingPath path = new HeadingPath();
    private final int salutation;
    private boolean textBegun;
    private boolean afterSignature;
    private boolean afterEnd;
    private int droppedSection;
    private int gradedLevel;
    private boolean justEntered;

    private LetterBody(List<Element> elements) {
        this.salutation = salutation(elements);
    }

    /** Parts the text of a letter from its frame. */
    static LetterBody of(List<Element> elements) {
        LetterBody body = new LetterBody(elements);
        for (int i = 0; i < elements.size(); i++) {
            body.take(elements.get(i), i);
        }
        return body;
    }

    List<Block> blocks() {
        return blocks;
    }

    List<Excluded> excluded() {
        return excluded;
    }

    /** Where the letter greets its addressee; -1 in a report. */
    private static int salutation(List<Element> elements) {
        for (int i = 0; i < elements.size(); i++) {
            if (elements.get(i).page() > 2) {
                break;
            }
            if (DEAR.matcher(elements.get(i).text()).matches()) {
                return i;
            }
        }
        return -1;
    }

    private void take(Element element, int at) {
        String text = element.text();
        afterEnd |= LetterParts.is(Part.END, text) && element.kind() != Kind.HEADING;
        afterSignature |= LetterParts.is(Part.SIGNATURE, text);
        if (afterEnd) {
            exclude(element, LEGAL);
        } else if (afterSignature) {
            exclude(element, SIGNATURE);
        } else if (at < salutation) {
            exclude(element, LETTERHEAD);
        } else if (at == salutation) {
            exclude(element, SALUTATION);
        } else if (isTitle(element, at)) {
            exclude(element, TITLE);
        } else {
            takeText(element);
        }
    }

    /** On the first page, before the text begins: the document's name, the visit's dates, the inspectors. */
    private boolean isTitle(Element element, int at) {
        if (textBegun || element.page() > 1) {
            return false;
        }
        boolean first = element.kind() == Kind.HEADING && at == 0;
        boolean inspector = element.kind() == Kind.TABLE_ROW
                && TITLE_CELL.matcher(element.cells().get(0)).matches();
        return first || inspector || element.kind() != Kind.TABLE_ROW && LetterParts.is(Part.TITLE, element.text());
    }

    private void takeText(Element element) {
        if (element.kind() == Kind.HEADING) {
            takeHeading(element);
        } else if (droppedSection > 0) {
            exclude(element, STANDARD_SECTION);
        } else if (element.kind() == Kind.TABLE_ROW) {
            takeRow(element);
        } else {
            takeParagraph(element);
        }
    }

    private void takeHeading(Element element) {
        if (droppedSection > 0 && element.level() > droppedSection) {
            exclude(element, STANDARD_SECTION);
            return;
        }
        droppedSection = LetterParts.is(Part.SECTION, element.text()) ? element.level() : 0;
        if (droppedSection > 0) {
            path.leave(element.level());
            exclude(element, STANDARD_SECTION);
            return;
        }
        Optional<Grade> grade = justEntered ? SectionGrade.ofLine(element.text()) : Optional.empty();
        if (grade.isPresent()) {
            path.grade(grade.get());
            exclude(element, JUDGEMENT);
            return;
        }
        if (element.level() <= gradedLevel) {
            gradedLevel = 0;
        }
        path.enter(element.level(), element.text());
        justEntered = true;
    }

    /** A judgement's row on the cover is a fact; further on it heads the section on that judgement. */
    private void takeRow(Element row) {
        List<String> cells = row.cells();
        String last = cells.get(cells.size() - 1);
        Optional<Grade> grade = SectionGrade.ofLine(last);
        if (TABLE_HEAD.matcher(row.text()).matches()) {
            exclude(row, JUDGEMENTS);
        } else if (grade.isPresent() || last.equalsIgnoreCase("not judged")) {
            exclude(row, JUDGEMENTS);
            if (row.page() > 1 && grade.isPresent()) {
                if (gradedLevel == 0) {
                    gradedLevel = path.level() + GRADED_SECTION_LEVEL;
                }
                path.enter(gradedLevel, cells.get(0));
                path.grade(grade.get());
            }
        } else {
            exclude(row, TABLE);
        }
    }

    private void takeParagraph(Element element) {
        Optional<Grade> grade = justEntered ? SectionGrade.ofLine(element.text()) : Optional.empty();
        justEntered = false;
        if (grade.isPresent()) {
            path.grade(grade.get());
            exclude(element, JUDGEMENT);
            return;
        }
        textBegun = true;
        ItemReference item = ItemReference.of(element.text());
        blocks.add(Block.newBuilder()
                .setText(item.text())
                .setKind(kind(element.kind()))
                .setPage(element.page())
                .setHeadings(path.headings())
                .setSectionGrade(path.gradeOrNull())
                .setReference(item.referenceOrNull())
                .build());
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
