package findings.ingest.letter;

import findings.events.Block;
import findings.events.BlockKind;
import findings.events.Grade;
import findings.ingest.document.Element;
import findings.ingest.document.Element.Kind;
import findings.ingest.document.Excluded;
import findings.ingest.letter.LetterParts.Part;
import java.util.ArrayList;
import java.util.BitSet;
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
    private static final String EMPTY_SECTION = "heading without text";
    private static final String TABLE = "table";
    private static final String CONTENTS = "contents list";
    private static final String STANDARD_SECTION = "standard section on the inspection itself";

    /** A table's cell with at least so many characters and a full stop is text. */
    private static final int SHORTEST_SENTENCE = 60;
    /** A heading set like the text has no more words than this. */
    private static final int LONGEST_PLAIN_HEADING = 12;
    /** "Dear Ms Marlowe", "Dear local partnership", on a line of its own. */
    private static final Pattern DEAR = Pattern.compile("Dear\\s+(?:\\S+\\s?){1,12}[,:]?");
    /** "Judgement | Grade", "Key judgement | Judgement grade". */
    private static final Pattern TABLE_HEAD = Pattern.compile("(?i)(?:key )?judge?ments?\t.*");

    /** "Executive summary 6", "Recommendations ........ 8". */
    private static final Pattern CONTENTS_LINE = Pattern.compile(".*\\s\\d{1,3}");

    private static final Pattern PAGE_NUMBER = Pattern.compile("\\d{1,3}");

    private static final Pattern TITLE_CELL = Pattern.compile("(?i)lead inspector.*");

    private final List<Block> blocks = new ArrayList<>();
    private final List<Excluded> excluded = new ArrayList<>();
    /** The headings in order, as they are to be listed where no text stands under them. */
    private final List<Excluded> sections = new ArrayList<>();

    private final HeadingPath path = new HeadingPath();
    private final int salutation;
    private final BitSet judgements;
    /** The page of the cover: the first, or that of a second report in the same file. */
    private int coverPage = 1;

    private boolean coverRead;
    private boolean signed;
    /** The page on which the legal text began; 0 outside it. */
    private int legalPage;
    /** The level of the standard section that the reading is in; 0 outside any. */
    private int standardLevel;

    private boolean inContents;
    /** The level given to sections that a judgement's row heads; 0 while there is none. */
    private int gradedLevel;

    private LetterBody(List<Element> elements) {
        this.salutation = salutation(elements);
        this.judgements = CoverJudgements.places(elements);
    }

    /** Parts the text of a letter from its frame. */
    static LetterBody of(List<Element> elements) {
        LetterBody body = new LetterBody(elements);
        for (int i = 0; i < elements.size(); i++) {
            body.inContents &= isContentsLine(elements, i);
            body.take(elements.get(i), i);
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
        if (legalPage > 0 && beginsReport(element)) {
            legalPage = 0;
            coverPage = element.page();
            coverRead = false;
        }
        if (LetterParts.is(Part.END, text) && element.kind() != Kind.HEADING && legalPage == 0) {
            legalPage = element.page();
        }
        signed |= LetterParts.is(Part.SIGNATURE, text);
        if (legalPage > 0) {
            exclude(element, LEGAL);
        } else if (signed) {
            exclude(element, SIGNATURE);
        } else if (at < salutation) {
            exclude(element, LETTERHEAD);
        } else if (at == salutation) {
            exclude(element, SALUTATION);
        } else if (isTitle(element, at)) {
            exclude(element, TITLE);
        } else if (judgements.get(at)) {
            exclude(element, JUDGEMENTS);
        } else if (isContents(element)) {
            exclude(element, CONTENTS);
        } else {
            takeText(element);
        }
    }

    /** Some files hold two reports: behind the legal text of the first a title stands on a new page. */
    private boolean beginsReport(Element element) {
        return element.kind() == Kind.HEADING && element.level() == 1 && element.page() > legalPage;
    }

    /** On the cover, before the text begins: the document's name, the visit's dates, the inspectors. */
    private boolean isTitle(Element element, int at) {
        if (coverRead || element.page() != coverPage) {
            return false;
        }
        boolean first = element.kind() == Kind.HEADING && (at == 0 || coverPage > 1 && element.level() == 1);
        boolean inspector = element.kind() == Kind.TABLE_ROW
                && TITLE_CELL.matcher(element.cells().get(0)).matches();
        return first || inspector || element.kind() != Kind.TABLE_ROW && LetterParts.is(Part.TITLE, element.text());
    }

    /** A contents list: its heading, and lines that end with a page number. */
    private boolean isContents(Element element) {
        if (LetterParts.is(Part.CONTENTS, element.text())) {
            inContents = true;
            return true;
        }
        return inContents;
    }

    /** An entry of a contents list ends with its page number, perhaps on the line below. */
    private static boolean isContentsLine(List<Element> elements, int at) {
        boolean numbered = CONTENTS_LINE.matcher(elements.get(at).text()).matches();
        return numbered
                || at + 1 < elements.size()
                        && elements.get(at + 1).page() == elements.get(at).page()
                        && CONTENTS_LINE.matcher(elements.get(at + 1).text()).matches();
    }

    private void takeText(Element element) {
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
        if (element.level() <= gradedLevel) {
            gradedLevel = 0;
        }
        enter(element.level(), text, element.page());
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
            exclude(row, JUDGEMENTS);
        } else if (grade.isPresent() || last.equalsIgnoreCase("not judged")) {
            boolean headsSection = row.page() > 1 && grade.isPresent();
            excluded.add(new Excluded(headsSection ? last : row.text(), row.page(), JUDGEMENTS));
            if (headsSection) {
                if (gradedLevel == 0) {
                    gradedLevel = path.partLevel();
                }
                enter(gradedLevel, cells.get(0), row.page());
                path.grade(grade.get());
            }
        } else if (cells.stream().anyMatch(LetterBody::isSentence)) {
            cells.forEach(cell -> addBlock(cell, Kind.PARA, row.page()));
        } else {
            exclude(row, PAGE_NUMBER.matcher(last).matches() ? CONTENTS : TABLE);
        }
    }

    private void enter(int level, String heading, int page) {
        path.enter(level, heading);
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
            enter(Math.max(1, path.level()), element.text(), element.page());
            return;
        }
        addBlock(element.text(), element.kind(), element.page());
    }

    private void addBlock(String text, Kind kind, int page) {
        coverRead = true;
        path.text();
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
