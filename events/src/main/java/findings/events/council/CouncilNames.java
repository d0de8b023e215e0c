package findings.events.council;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds councils by the words of their names. */
final class CouncilNames {
    private static final NameForms FORMS = NameForms.load();

    /** Words of a name that are written without a capital: Stockton-on-Tees. */
    private static final Set<String> SMALL = Set.of("and", "with", "of", "on", "upon", "the", "for", "in");

    /** What may stand between two words of one name: a blank, a hyphen, a comma. */
    private static final Pattern GAP = Pattern.compile("[\\s,.\\-\u2010\u2011\u2013'\u2019]{0,3}");

    /** What may stand between a name and a word that changes its meaning: {@code Greater Manchester}. */
    private static final Pattern BLANK = Pattern.compile("[\\s\\-\u2010\u2011\u2013]{1,2}");

    /** A postcode behind a name: {@code Nottingham NG1 6HJ}. */
    private static final Pattern POSTCODE =
            Pattern.compile("[\\s,.]*[A-Z]{1,2}\\d[\\dA-Z]?\\s*\\d[A-Z]{2}\\b.*", Pattern.DOTALL);

    private static final int POSTCODE_REACH = 14;

    private final Map<String, Council> byName = new HashMap<>();
    private final Map<String, List<List<String>>> byFirstWord = new HashMap<>();

    CouncilNames(Collection<Council> councils) {
        for (Council council : councils) {
            add(council.name(), council);
            council.aliases().forEach(alias -> add(alias, council));
        }
        Comparator<List<String>> longestFirst = Comparator.comparing(List<String>::size, Comparator.reverseOrder());
        byFirstWord.values().forEach(names -> names.sort(longestFirst));
    }

    private void add(String name, Council council) {
        String key = Word.key(name);
        if (byName.putIfAbsent(key, council) == null) {
            List<String> words = List.of(key.split(" "));
            byFirstWord
                    .computeIfAbsent(words.get(0), first -> new ArrayList<>())
                    .add(words);
        }
    }

    Optional<Council> find(String name) {
        List<String> words = List.of(Word.key(name).split(" "));
        for (int from = 0; from <= Math.min(NameForms.LONGEST, words.size() - 1); from++) {
            if (from > 0 && !isBefore(words.subList(0, from))) {
                continue;
            }
            for (int to = words.size(); to > from; to--) {
                Council council = byName.get(String.join(" ", words.subList(from, to)));
                if (council != null && (to == words.size() || isAfter(words.subList(to, words.size())))) {
                    return Optional.of(council);
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isBefore(List<String> words) {
        String form = String.join(" ", words);
        return form.equals("the") || FORMS.before().contains(form);
    }

    private static boolean isAfter(List<String> words) {
        String form = String.join(" ", words);
        return FORMS.after().contains(form) || FORMS.plain().contains(form);
    }

    List<Mention> mentions(String text) {
        List<Word> words = Word.of(text);
        List<Mention> mentions = new ArrayList<>();
        int next = 0;
        while (next < words.size()) {
            int length = nameAt(text, words, next);
            if (length > 0) {
                Span name = new Span(next, next + length);
                Span whole = widen(text, words, name);
                boolean asCouncil = !whole.equals(name);
                if (asCouncil || isPlace(text, words, name)) {
                    Council council = byName.get(key(words, name));
                    mentions.add(new Mention(
                            council,
                            words.get(whole.from()).start(),
                            words.get(whole.to() - 1).end(),
                            asCouncil));
                }
                next = whole.to();
            } else {
                next++;
            }
        }
        return mentions;
    }

    /** Words of a text, the last exclusive. */
    private record Span(int from, int to) {}

    /** How many words the longest name that begins here has; 0 where none does. */
    private int nameAt(String text, List<Word> words, int at) {
        for (List<String> name : byFirstWord.getOrDefault(words.get(at).text(), List.of())) {
            if (at + name.size() <= words.size() && matches(text, words, at, name)) {
                return name.size();
            }
        }
        return 0;
    }

    private static boolean matches(String text, List<Word> words, int at, List<String> name) {
        for (int i = 0; i < name.size(); i++) {
            Word word = words.get(at + i);
            if (!word.text().equals(name.get(i)) || !(word.capital() || SMALL.contains(word.text()))) {
                return false;
            }
            if (i > 0 && !adjacent(text, words, at + i - 1, GAP)) {
                return false;
            }
        }
        return true;
    }

    private static boolean adjacent(String text, List<Word> words, int left, Pattern gap) {
        return gap.matcher(text.substring(
                        words.get(left).end(), words.get(left + 1).start()))
                .matches();
    }

    /** The name with what makes it the council's: "London Borough of" before it, "County Council" behind it. */
    private static Span widen(String text, List<Word> words, Span name) {
        int from = name.from();
        for (int i = name.from() - 1; i >= Math.max(0, name.from() - NameForms.LONGEST); i--) {
            if (!adjacent(text, words, i, GAP)) {
                break;
            }
            if (FORMS.before().contains(key(words, new Span(i, name.from())))
                    && words.get(i).capital()) {
                from = i;
            }
        }
        int to = name.to();
        for (int i = name.to(); i < Math.min(words.size(), name.to() + NameForms.LONGEST); i++) {
            if (!adjacent(text, words, i - 1, GAP)) {
                break;
            }
            if (FORMS.after().contains(key(words, new Span(name.to(), i + 1)))) {
                to = i + 1;
            }
        }
        return new Span(from, to);
    }

    private static boolean isPlace(String text, List<Word> words, Span name) {
        if (name.from() > 0) {
            Word before = words.get(name.from() - 1);
            if (before.capital()
                    && FORMS.elsewhere().contains(before.text())
                    && adjacent(text, words, name.from() - 1, BLANK)) {
                return false;
            }
            if (FORMS.ordinary().contains(key(words, name)) && !FORMS.leading().contains(before.text())) {
                return false;
            }
        } else if (FORMS.ordinary().contains(key(words, name))) {
            return false;
        }
        int end = words.get(name.to() - 1).end();
        if (name.to() < words.size()
                && FORMS.address().contains(words.get(name.to()).text())
                && adjacent(text, words, name.to() - 1, BLANK)) {
            return false;
        }
        return !POSTCODE.matcher(text.substring(end, Math.min(text.length(), end + POSTCODE_REACH)))
                .matches();
    }

    private static String key(List<Word> words, Span span) {
        return String.join(
                " ",
                words.subList(span.from(), span.to()).stream().map(Word::text).toList());
    }
}
