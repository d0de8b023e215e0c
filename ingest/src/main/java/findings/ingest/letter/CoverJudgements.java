package findings.ingest.letter;

import findings.ingest.document.Element;
import findings.ingest.document.Element.Kind;
import findings.ingest.letter.LetterParts.Part;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Finds a cover's table of judgements where it stands as plain lines: in text files, and on pages that set it without a
 * table. What is judged and its grade may stand on one line or on two. The judgements of an earlier inspection, which
 * reports list as bullets, are text.
 */
final class CoverJudgements {
    /** The table stands among so many first elements. */
    private static final int COVER = 40;
    /** A table judges so many things, at least. */
    private static final int FEWEST = 3;
    /** "1. Adoption performance: good" to "adoption performance". */
    private static final Pattern BESIDE_NAME = Pattern.compile(
            "^\\W*(?:\\d+(?:\\.\\d+)?\\W*)?|[:\\s–-]*(?:outstanding|good|requires improvement(?: to be good)?|inadequate|not judged)?\\W*$");

    private CoverJudgements() {}

    /** The places of the table's lines among a letter's elements; empty where it has no such table. */
    static BitSet places(List<Element> elements) {
        for (int at = 0; at < Math.min(COVER, elements.size()); at++) {
            if (isLine(elements.get(at))) {
                BitSet places = run(elements, at);
                if (!places.isEmpty()) {
                    return places;
                }
            }
        }
        return new BitSet();
    }

    private static BitSet run(List<Element> elements, int from) {
        Set<String> judged = new HashSet<>();
        BitSet places = new BitSet();
        for (int at = from; at < elements.size() && isLine(elements.get(at)); at++) {
            boolean names = LetterParts.is(Part.JUDGED, elements.get(at).text());
            if (names && !judged.add(name(elements.get(at).text()))) {
                break;
            }
            places.set(at);
        }
        return judged.size() >= FEWEST ? places : new BitSet();
    }

    private static boolean isLine(Element element) {
        return element.page() == 1
                && element.kind() != Kind.TABLE_ROW
                && element.kind() != Kind.BULLET
                && (LetterParts.is(Part.JUDGED, element.text()) || LetterParts.is(Part.GRADE, element.text()));
    }

    /** What a line says is judged, by which a section's own heading is told from the table's line. */
    private static String name(String line) {
        return BESIDE_NAME.matcher(line.toLowerCase(Locale.ROOT)).replaceAll("");
    }
}
