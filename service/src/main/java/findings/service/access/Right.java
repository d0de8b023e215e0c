package findings.service.access;

import findings.events.EnumId;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/** What a key may be used for. */
public enum Right {
    /** To feed letters in, read them again and withdraw them. */
    FEED,
    /** To correct the labels of sentences. */
    CORRECT,
    /** To make, see and end subscriptions. */
    SUBSCRIBE,
    /** To query, where that needs a key. */
    READ;

    /**
     * Rights as a person writes them.
     *
     * @param list ids separated by commas, such as {@code feed,correct}
     * @return the rights, at least one
     * @throws IllegalArgumentException where one is none; the message lists all
     */
    public static Set<Right> parse(String list) {
        EnumSet<Right> rights = EnumSet.noneOf(Right.class);
        for (String id : list.split(",", -1)) {
            rights.add(EnumId.parse(Right.class, id)
                    .orElseThrow(() -> new IllegalArgumentException("'" + id.strip() + "' is no right; the rights are "
                            + list(Arrays.asList(values())) + ", separated by commas")));
        }
        return rights;
    }

    static String list(Collection<Right> rights) {
        return rights.stream().map(EnumId::of).collect(Collectors.joining(","));
    }
}
