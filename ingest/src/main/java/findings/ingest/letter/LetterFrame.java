package findings.ingest.letter;

import findings.ingest.document.Element;
import findings.ingest.document.Element.Kind;
import findings.ingest.letter.LetterParts.Part;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Tells a letter's frame from its text: letterhead, title, judgement table, contents list, signatures, legal text. */
final class LetterFrame {

    private static final String LETTERHEAD = "letterhead, date and addressee";
    private static final String SALUTATION = "salutation";
    private static final String TITLE = "title, dates and inspectors";
    private static final String SIGNATURE = "signature";
    private static final String LEGAL = "legal and contact text";
    static final String JUDGEMENTS = "judgement table";
    static final String CONTENTS = "contents list";

    /** "Dear Ms Marlowe", "Dear local partnership", on a line of its own. */
    private static final Pattern DEAR = Pattern.compile("Dear\\s+(?:\\S+\\s?){1,12}[,:]?");

    /** "Executive summary 6", "Recommendations ........ 8". */
    private static final Pattern CONTENTS_LINE = Pattern.compile(".*\\s\\d{1,3}");

    private static final Pattern TITLE_CELL = Pattern.compile("(?i)lead inspector.*");

    private final List<Element> elements;
    private final int salutation;
    private final BitSet judgements;
    /** The page of the cover: the first, or that of a second report in the same file. */
    private int coverPage = 1;

    private boolean coverRead;
    private boolean signed;
    /** The page on which the legal text began; 0 outside it. */
    private int legalPage;

    private boolean inContents;

    LetterFrame(List<Element> elements) {
        this.elements = elements;
        this.salutation = salutation(elements);
        this.judgements = CoverJudgements.places(elements);
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

    /**
     * The part of the frame that an element is, as the reason for which it is left out; empty where it is text.
     *
     * @param at the element's place; to be asked for one after another
     */
    Optional<String> part(int at) {
        Element element = elements.get(at);
        inContents &= isContentsLine(at);
        if (legalPage > 0 && beginsReport(element)) {
            legalPage = 0;
            coverPage = element.page();
            coverRead = false;
        }
        if (LetterParts.is(Part.END, element.text()) && element.kind() != Kind.HEADING && legalPage == 0) {
            legalPage = element.page();
        }
        signed |= LetterParts.is(Part.SIGNATURE, element.text());
        return Optional.ofNullable(partOrNull(element, at));
    }

    private String partOrNull(Element element, int at) {
        if (legalPage > 0) {
            return LEGAL;
        }
        if (signed) {
            return SIGNATURE;
        }
        if (at <= salutation) {
            return at < salutation ? LETTERHEAD : SALUTATION;
        }
        if (isTitle(element, at)) {
            return TITLE;
        }
        if (judgements.get(at) || LetterParts.is(Part.TABLE_TITLE, element.text())) {
            return JUDGEMENTS;
        }
        return isContents(element) ? CONTENTS : null;
    }

    /** Notes that the text has begun: the cover is over. */
    void textBegan() {
        coverRead = true;
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
        inContents |= LetterParts.is(Part.CONTENTS, element.text());
        return inContents;
    }

    /** An entry of a contents list ends with its page number, perhaps on the line below. */
    private boolean isContentsLine(int at) {
        boolean numbered = CONTENTS_LINE.matcher(elements.get(at).text()).matches();
        return numbered
                || at + 1 < elements.size()
                        && elements.get(at + 1).page() == elements.get(at).page()
                        && CONTENTS_LINE.matcher(elements.get(at + 1).text()).matches();
    }
}
