package findings.ingest.text;

import findings.ingest.document.Excluded;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * The pages of a text that a PDF file was turned into, parted by form feeds, without what stands beside their text.
 *
 * @param pages each page's lines
 * @param excluded running headers and footers, page numbers, footnotes and their marks
 */
record TextPages(List<List<String>> pages, List<Excluded> excluded) {

    private static final String RUNNING_HEADER = "running header";
    private static final String RUNNING_FOOTER = "running footer";
    private static final String PAGE_NUMBER = "page number";

    /** So many lines at a page's top, and at its bottom, may be running ones. */
    private static final int MARGIN = 4;
    /** A line that comes back on so many pages, figures apart, is a running one; on two in a letter of five or fewer. */
    private static final int OFTEN = 3;

    private static final int SHORT_LETTER = 5;
    private static final int OFTEN_IN_SHORT_LETTER = 2;
    /** It stands on at least this share of the pages. */
    private static final double OFTEN_SHARE = 0.35;

    private static final Pattern NUMBER = Pattern.compile("(?i)(?:page\\s*)?\\d{1,3}(?:\\s*(?:of|/)\\s*\\d{1,3})?");
    private static final Pattern DIGITS = Pattern.compile("\\d+");
    private static final Pattern SPACES = Pattern.compile("\\s+");

    /** Parts a text at its form feeds. A text on one page is left as it is. */
    static TextPages of(String text) {
        List<List<String>> pages = new ArrayList<>();
        for (String page : text.replace("\r\n", "\n").replace('\r', '\n').split("\f")) {
            pages.add(new ArrayList<>(List.of(page.split("\n"))));
        }
        List<Excluded> excluded = new ArrayList<>();
        if (pages.size() > 1) {
            leaveRunningLines(pages, excluded);
            for (int i = 0; i < pages.size(); i++) {
                excluded.addAll(TextFootnotes.takeFrom(pages.get(i), i + 1));
            }
        }
        return new TextPages(pages, excluded);
    }

    private static void leaveRunningLines(List<List<String>> pages, List<Excluded> excluded) {
        Map<String, Set<Integer>> seen = new HashMap<>();
        for (int i = 0; i < pages.size(); i++) {
            List<String> lines = pages.get(i);
            for (int at : top(lines)) {
                seen.computeIfAbsent(key(lines.get(at), true), key -> new HashSet<>())
                        .add(i);
            }
            for (int at : bottom(lines)) {
                seen.computeIfAbsent(key(lines.get(at), false), key -> new HashSet<>())
                        .add(i);
            }
        }
        int least = pages.size() <= SHORT_LETTER ? OFTEN_IN_SHORT_LETTER : OFTEN;
        double often = Math.max(least, OFTEN_SHARE * pages.size());
        for (int i = 0; i < pages.size(); i++) {
            List<String> lines = pages.get(i);
            for (int at : top(lines)) {
                if (isRunning(lines.get(at), true, seen, often)) {
                    leave(lines, at, i + 1, RUNNING_HEADER, excluded);
                }
            }
            for (int at : bottom(lines)) {
                if (isRunning(lines.get(at), false, seen, often)) {
                    leave(lines, at, i + 1, RUNNING_FOOTER, excluded);
                }
            }
            leaveNumber(lines, i + 1, excluded);
        }
    }

    /** Figures alone come back at the foot of pages too, as labels of items that go on overleaf. */
    private static boolean isRunning(String line, boolean top, Map<String, Set<Integer>> seen, double often) {
        return !isNumber(line)
                && line.codePoints().anyMatch(Character::isLetter)
                && seen.getOrDefault(key(line, top), Set.of()).size() >= often;
    }

    private static void leaveNumber(List<String> lines, int page, List<Excluded> excluded) {
        List<Integer> bottom = bottom(lines);
        List<Integer> top = top(lines);
        if (!bottom.isEmpty() && isNumber(lines.get(bottom.get(0)))) {
            leave(lines, bottom.get(0), page, PAGE_NUMBER, excluded);
        } else if (!top.isEmpty()
                && isNumber(lines.get(top.get(0)))
                && lines.get(top.get(0)).contains(String.valueOf(page))) {
            leave(lines, top.get(0), page, PAGE_NUMBER, excluded);
        }
    }

    private static boolean isNumber(String line) {
        return NUMBER.matcher(line.strip()).matches();
    }

    private static void leave(List<String> lines, int at, int page, String reason, List<Excluded> excluded) {
        excluded.add(new Excluded(SPACES.matcher(lines.get(at).strip()).replaceAll(" "), page, reason));
        lines.set(at, "");
    }

    /** The places of a page's first lines with text, of its upper half. */
    private static List<Integer> top(List<String> lines) {
        List<Integer> places = places(lines);
        return places.subList(0, Math.min(MARGIN, places.size() / 2));
    }

    /** The places of a page's last lines with text, of its lower half, the last one first. */
    private static List<Integer> bottom(List<String> lines) {
        List<Integer> places = places(lines);
        List<Integer> last =
                new ArrayList<>(places.subList(Math.max(places.size() - MARGIN, places.size() / 2), places.size()));
        Collections.reverse(last);
        return last;
    }

    private static List<Integer> places(List<String> lines) {
        return IntStream.range(0, lines.size())
                .filter(i -> !lines.get(i).isBlank())
                .boxed()
                .toList();
    }

    private static String key(String line, boolean top) {
        String plain = SPACES.matcher(line.strip()).replaceAll(" ");
        return top + DIGITS.matcher(plain).replaceAll("#");
    }
}
