package findings.aggregator.query;

import findings.aggregator.trend.ThemeOrTopic;
import findings.events.Dimension;
import findings.events.EnumId;
import findings.events.Subject;
import findings.events.VisitKind;
import findings.events.council.Council;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A request's parameters that say which findings are wanted. Each may be given several times or with commas; null
 * where it is not given.
 *
 * @param council ids, names, aliases or codes of councils
 * @param theme ids or titles of themes
 * @param topic ids or titles of topics
 * @param polarity {@code strength} or {@code area}
 * @param kind ids of kinds of visit
 * @param about {@code council}, {@code partners}, {@code board} or {@code other}
 */
public record FindingParameters(
        List<String> council,
        List<String> theme,
        List<String> topic,
        List<String> polarity,
        List<String> kind,
        List<String> about) {

    /**
     * The filter that they make.
     *
     * @param names where councils, themes and topics are found
     * @return the filter
     * @throws UnknownNameException where a council, theme or topic is unknown
     * @throws BadParameterException where another value is wrong
     */
    public FindingFilter filter(Names names) {
        return new FindingFilter(
                given(council).stream().map(names::council).map(Council::id).collect(Collectors.toSet()),
                ids(names, given(theme), Dimension.THEME),
                ids(names, given(topic), Dimension.TOPIC),
                polarities(given(polarity)),
                constants(VisitKind.class, "kind", given(kind)),
                constants(Subject.class, "about", given(about)));
    }

    private static Set<String> ids(Names names, List<String> wanted, Dimension dimension) {
        Set<String> ids = new HashSet<>();
        for (String name : wanted) {
            ThemeOrTopic found = names.themeOrTopic(name);
            if (found.dimension() != dimension) {
                String right = EnumId.of(found.dimension());
                throw new UnknownNameException(
                        "'" + name + "' is a " + right + "; ask for it as " + right + "=" + found.id());
            }
            ids.add(found.id());
        }
        return ids;
    }

    private static Set<String> polarities(List<String> wanted) {
        List<String> known = List.of(FindingFilter.STRENGTH, FindingFilter.AREA);
        if (!known.containsAll(wanted)) {
            throw new BadParameterException(
                    "polarity is '" + String.join(",", wanted) + "'; it must be " + String.join(" or ", known));
        }
        return new HashSet<>(wanted);
    }

    /** The constants that ids name. */
    static <E extends Enum<E>> Set<E> constants(Class<E> type, String parameter, List<String> ids) {
        Set<E> constants = new HashSet<>();
        for (String id : ids) {
            constants.add(EnumId.parse(type, id)
                    .orElseThrow(() -> new BadParameterException(parameter + " is '" + id + "'; it must be one of "
                            + Arrays.stream(type.getEnumConstants())
                                    .map(EnumId::of)
                                    .collect(Collectors.joining(", ")))));
        }
        return constants;
    }

    private static List<String> given(List<String> valuesOrNull) {
        return valuesOrNull == null ? List.of() : valuesOrNull;
    }
}
