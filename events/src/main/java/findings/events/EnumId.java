package findings.events;

import java.util.Locale;
import java.util.Optional;

/** How interfaces write the contract's enum constants: lower case with hyphens, {@code ilacs-short}. */
public final class EnumId {
    private EnumId() {}

    /**
     * The id of a constant.
     *
     * @param constant any constant of the contract's enums
     * @return its id, for example {@code requires-improvement}
     */
    public static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * The constant that an id names.
     *
     * @param type the enum
     * @param id an id as {@link #of} writes it; case does not matter
     * @return the constant, or empty where the enum has none of that name
     */
    public static <E extends Enum<E>> Optional<E> parse(Class<E> type, String id) {
        String name = id.strip().toUpperCase(Locale.ROOT).replace('-', '_');
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(name)) {
                return Optional.of(constant);
            }
        }
        return Optional.empty();
    }
}
