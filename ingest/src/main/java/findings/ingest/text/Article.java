package findings.ingest.text;

import findings.ingest.document.Element;
import findings.ingest.document.Element.Kind;
import findings.ingest.document.Excluded;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The article of a page that was read with all that stands around it. A letter in the form of a page or text is left
 * whole.
 *
 * @param elements the article's pieces, its title and byline first
 * @param excluded the rest, with reasons
 */
public record Article(List<Element> elements, List<Excluded> excluded) {

    private static final String MENU = "menu or offer around the article";
    private static final String CAPTION = "caption";
    private static final String OTHER_STORY = "teaser of another story";

    /** Fewer words than this make no sentence of an article. */
    private static final int SENTENCE_WORDS = 8;
    /** A title has at least so many words; a menu entry has fewer. */
    private static final int TITLE_WORDS = 5;
    /** How many lines at most stand between a title and the article's first sentence: byline, date, place. */
    private static final int BYLINES = 6;

    private static final Pattern SENTENCE_END = Pattern.compile("(?s).*[.!?:][\"'”’)]*");
    /** Only a letter has a salutation, and only a report the lines of its first page: "Lead inspector: …". */
    private static final Pattern LETTER_OR_REPORT = Pattern.compile(
            "Dear\\s+\\S.*|(?:Inspection dates?|Lead inspector|Report published|Date of publication)\\s*:.*");

    private static final Pattern ON_INSPECTION =
            Pattern.compile("(?i).*\\b(?:ofsted|inspectors?|inspections?|inspected|inspectorate)\\b.*");

    public Article {
        elements = List.copyOf(elements);
        excluded = List.copyOf(excluded);
    }

    /**
     * Finds the article.
     *
     * @param page all that was read, in order
     * @return the article and what is left out
     */
    public static Article of(List<Element> page) {
        if (page.stream()
                .anyMatch(element -> LETTER_OR_REPORT.matcher(element.text()).matches())) {
            return new Article(page, List.of());
        }
        Split split = new Split(start(page));
        for (int i = 0; i < page.size(); i++) {
            split.take(page.get(i), i);
        }
        return split.article();
    }

    /** Where the title stands. */
    private static int start(List<Element> page) {
        int sentence = 0;
        while (sentence < page.size() && !isSentence(page.get(sentence))) {
            sentence++;
        }
        for (int i = Math.max(0, sentence - BYLINES); i < sentence; i++) {
            Element element = page.get(i);
            if (words(element) >= TITLE_WORDS && !isSurroundings(element) || element.level() == 1) {
                return i;
            }
        }
        return sentence == page.size() ? 0 : sentence;
    }

    private static boolean isSurroundings(Element element) {
        PageSurroundings surroundings = PageSurroundings.standard();
        return surroundings.is(PageSurroundings.Kind.LINE, element.text())
                || surroundings.is(PageSurroundings.Kind.END, element.text());
    }

    private static boolean isSentence(Element element) {
        return element.kind() != Kind.HEADING
                && words(element) >= SENTENCE_WORDS
                && SENTENCE_END.matcher(element.text()).matches()
                && !PageSurroundings.standard().is(PageSurroundings.Kind.CAPTION, element.text());
    }

    private static int words(Element element) {
        return element.text().split("\\s+").length;
    }

    /** Sorts a page's pieces into the article and the rest. */
    private static final class Split {
        private final PageSurroundings surroundings = PageSurroundings.standard();
        private final List<Element> kept = new ArrayList<>();
        private final List<Excluded> left = new ArrayList<>();
        private final int start;
        private boolean inside = true;

        Split(int start) {
            this.start = start;
        }

        void take(Element element, int at) {
            String text = element.text();
            if (at < start) {
                leave(element, MENU);
            } else if (surroundings.is(PageSurroundings.Kind.CAPTION, text)) {
                leave(element, CAPTION);
            } else if (surroundings.is(PageSurroundings.Kind.LINE, text)) {
                leave(element, MENU);
            } else if (surroundings.is(PageSurroundings.Kind.END, text) && !isSentence(element)) {
                inside = false;
                leave(element, MENU);
            } else if (surroundings.is(PageSurroundings.Kind.TEASER, text)) {
                inside = false;
                leaveHeadingOf(element);
                leave(element, OTHER_STORY);
            } else if (inside || goesOn(element)) {
                inside = true;
                kept.add(element);
            } else {
                leave(element, isSentence(element) ? OTHER_STORY : MENU);
            }
        }

        Article article() {
            while (!kept.isEmpty() && !isSentence(last()) && last().kind() != Kind.BULLET) {
                leave(kept.remove(kept.size() - 1), MENU);
            }
            return new Article(kept, left);
        }

        private boolean goesOn(Element element) {
            return isSentence(element) && ON_INSPECTION.matcher(element.text()).matches();
        }

        /** The short lines just above another story's first lines are its title and date. */
        private void leaveHeadingOf(Element teaser) {
            int end = kept.size();
            while (end > 0
                    && !isSentence(kept.get(end - 1))
                    && kept.get(end - 1).page() == teaser.page()) {
                end--;
            }
            List<Element> heading = kept.subList(end, kept.size());
            heading.forEach(element -> leave(element, OTHER_STORY));
            heading.clear();
        }

        private Element last() {
            return kept.get(kept.size() - 1);
        }

        private void leave(Element element, String reason) {
            left.add(new Excluded(element.text(), element.page(), reason));
        }
    }
}
