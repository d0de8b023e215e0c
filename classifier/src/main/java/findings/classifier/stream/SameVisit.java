package findings.classifier.stream;

import findings.events.Letter;
import findings.events.VisitKind;
import findings.events.identity.LetterId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;

/** The letters on one council and kind of visit, as they stand once a letter among them came or went. */
final class SameVisit {
    private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2999, 12, 31);

    private final Map<String, Letter> letters;

    private SameVisit(Map<String, Letter> letters) {
        this.letters = letters;
    }

    /**
     * The letters that stand beside one.
     *
     * @param letterId the id of the letter that came or went
     * @param nowOrNull the letter; null where it went
     * @param stored all letters as they stood before
     * @throws IllegalArgumentException where the id is no letter id
     */
    static SameVisit of(String letterId, Letter nowOrNull, ReadOnlyKeyValueStore<String, Letter> stored) {
        LetterId id = LetterId.parse(letterId);
        Map<String, Letter> letters = new TreeMap<>();
        try (KeyValueIterator<String, Letter> range =
                stored.range(key(id.council(), id.kind(), FIRST), key(id.council(), id.kind(), LAST))) {
            range.forEachRemaining(entry -> letters.put(entry.key, entry.value));
        }
        if (nowOrNull == null) {
            letters.remove(letterId);
        } else {
            letters.put(letterId, nowOrNull);
        }
        return new SameVisit(letters);
    }

    private static String key(String council, VisitKind kind, LocalDate date) {
        return new LetterId(council, kind, date).toString();
    }

    /** Whether a secondary source stands behind the inspectorate's own letter on the same visit. */
    boolean standsBehind(Letter letter) {
        return letters.values().stream().anyMatch(other -> Supersession.supersedes(other, letter));
    }

    /** The secondary sources that stand behind a letter, or stood behind what it was before; each of both may be null. */
    List<Letter> secondariesOf(Letter before, Letter now) {
        List<Letter> affected = new ArrayList<>();
        for (Letter letter : letters.values()) {
            if (before != null && Supersession.supersedes(before, letter)
                    || now != null && Supersession.supersedes(now, letter)) {
                affected.add(letter);
            }
        }
        return affected;
    }
}
