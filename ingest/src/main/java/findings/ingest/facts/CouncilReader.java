package findings.ingest.facts;

import findings.events.council.Council;
import findings.events.council.CouncilRegister;
import findings.events.council.Mention;
import findings.ingest.document.RejectedDocumentException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the council that a letter is on: from its title, its first sentences, its addressee, or the text at large. */
final class CouncilReader {
    /** What ends a title: the dates, the first sentence. */
    private static final Pattern TITLE_END = Pattern.compile(
            "\\b(?:inspection\\s+dates?|report\\s+published|lead\\s+inspector|judge?ment|between\\s+(?:the\\s+)?\\d|this\\s+letter|this\\s+inspection"
                    + "|this\\s+visit|the\\s+visit|i\\s+am\\s+writing|following)\\b",
            Pattern.CASE_INSENSITIVE);

    /** {@code Children's services in Leeds are good}. */
    private static final Pattern VERDICT =
            Pattern.compile("\\bchildren's services in .{3,80}? (?:are|is|requires?)\\b", Pattern.CASE_INSENSITIVE);

    /** {@code Dear Leeds Local Safeguarding Partnership}. */
    private static final Pattern SALUTATION =
            Pattern.compile("^dear\\b.*$", Pattern.CASE_INSENSITIVE | Pattern.MULTILINE);

    /** A long name in large letters takes so many lines. */
    private static final int NAME_LINES = 3;

    private static final int TITLE_LENGTH = 400;
    private static final int OPENING_LENGTH = 1200;

    /** A council that the text at large is on has at least this share of all mentions of councils. */
    private static final double MAJORITY = 0.6;

    /** One mention is chance. */
    private static final int FEWEST_MENTIONS = 3;

    private final CouncilRegister register;

    CouncilReader(CouncilRegister register) {
        this.register = register;
    }

    Council read(LetterText letter, LetterForm.Found found) throws RejectedDocumentException {
        Optional<Council> titled = nameAbove(letter.head(), found);
        if (titled.isPresent()) {
            return titled.get();
        }
        List<String> places = places(letter.head(), found);
        for (String place : places) {
            Optional<Council> council = only(place);
            if (council.isPresent()) {
                return council.get();
            }
        }
        NotEngland.checkName(places.get(0));
        Optional<Council> council = mostNamed(letter.text());
        if (council.isPresent()) {
            return council.get();
        }
        NotEngland.checkText(letter.head());
        List<Council> named = named(places.get(0));
        throw new RejectedDocumentException(
                "no-council",
                named.isEmpty()
                        ? "The document names no council of England that could be found. Give it with --council."
                        : "The document's title names several councils (" + names(named)
                                + "). Give the one it is on with --council.");
    }

    /** The council whose name alone stands above a report's title, on one line or a few. */
    private Optional<Council> nameAbove(String head, LetterForm.Found found) {
        if (found.form().isLetter()) {
            return Optional.empty();
        }
        List<String> above = head.substring(0, found.start()).lines().toList();
        for (int lines = 1; lines <= Math.min(NAME_LINES, above.size()); lines++) {
            Optional<Council> council =
                    register.find(String.join(" ", above.subList(above.size() - lines, above.size())));
            if (council.isPresent()) {
                return council;
            }
        }
        return Optional.empty();
    }

    /** Where the council may be named, the surest place first. */
    private static List<String> places(String head, LetterForm.Found found) {
        List<String> places = new ArrayList<>();
        String fromTitle = head.substring(found.start());
        Matcher end = TITLE_END.matcher(fromTitle);
        boolean ends = end.find(Math.min(found.end() - found.start(), fromTitle.length()));
        String title = cut(fromTitle, ends ? Math.min(end.start(), TITLE_LENGTH) : TITLE_LENGTH);
        places.add(found.form().isLetter() ? title : head.substring(0, found.start()) + "\n" + title);
        Matcher verdict = VERDICT.matcher(oneLine(head));
        while (verdict.find()) {
            places.add(verdict.group());
        }
        places.add(cut(fromTitle, OPENING_LENGTH));
        Matcher salutation = SALUTATION.matcher(head);
        if (salutation.find()) {
            places.add(salutation.group());
            places.add(head.substring(0, salutation.start()));
        }
        return places.stream().map(CouncilReader::oneLine).toList();
    }

    private static String cut(String text, int length) {
        return text.substring(0, Math.min(length, text.length()));
    }

    private static String oneLine(String text) {
        return text.replace('\n', ' ');
    }

    /** The council that a place names, where it names no other as plainly. */
    private Optional<Council> only(String place) {
        List<Council> named = named(place);
        if (named.size() > 1) {
            List<Council> asCouncil = distinct(
                    register.mentions(place).stream().filter(Mention::asCouncil).toList());
            named = asCouncil.isEmpty() ? named : asCouncil;
        }
        return named.size() == 1 ? Optional.of(named.get(0)) : Optional.empty();
    }

    private List<Council> named(String place) {
        return distinct(register.mentions(place));
    }

    /** Without merged councils whose successor is named too: a trust may keep the old county's name. */
    private static List<Council> distinct(List<Mention> mentions) {
        List<Council> councils =
                mentions.stream().map(Mention::council).distinct().toList();
        return councils.stream()
                .filter(council -> councils.stream()
                        .noneMatch(other -> council.successors().contains(other.id())))
                .toList();
    }

    private Optional<Council> mostNamed(String text) {
        Map<Council, Integer> counts = new LinkedHashMap<>();
        int all = 0;
        for (Mention mention : register.mentions(text)) {
            counts.merge(mention.council(), 1, Integer::sum);
            all++;
        }
        Optional<Map.Entry<Council, Integer>> most = counts.entrySet().stream().max(Map.Entry.comparingByValue());
        int total = all;
        return most.filter(entry -> entry.getValue() >= FEWEST_MENTIONS && entry.getValue() >= MAJORITY * total)
                .map(Map.Entry::getKey);
    }

    private static String names(List<Council> councils) {
        return String.join(", ", councils.stream().map(Council::name).toList());
    }
}
