package findings.events.council;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * The words around a council's name, from {@code name-forms.txt}.
 *
 * @param before forms before the name that make it the council
 * @param after forms behind the name that make it the council
 * @param plain forms behind the name that do not
 * @param ordinary names that are ordinary words too
 * @param leading words before an ordinary name by which it is a place
 * @param elsewhere words before a name that make it another place
 * @param address words behind a name that make it part of an address
 */
record NameForms(
        Set<String> before,
        Set<String> after,
        Set<String> plain,
        Set<String> ordinary,
        Set<String> leading,
        Set<String> elsewhere,
        Set<String> address) {

    /** The most words that a form has. */
    static final int LONGEST = 5;

    private static final String RESOURCE = "name-forms.txt";

    static NameForms load() {
        Map<String, Set<String>> forms = new HashMap<>();
        try (InputStream in = NameForms.class.getResourceAsStream(RESOURCE);
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    String[] parts = line.split(":\\s*", 2);
                    forms.computeIfAbsent(parts[0], kind -> new HashSet<>()).add(parts[1].strip());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the resource " + RESOURCE, e);
        }
        return new NameForms(
                Set.copyOf(forms.get("before")),
                Set.copyOf(forms.get("after")),
                Set.copyOf(forms.get("plain")),
                Set.copyOf(forms.get("ordinary")),
                Set.copyOf(forms.get("leading")),
                Set.copyOf(forms.get("elsewhere")),
                Set.copyOf(forms.get("address")));
    }
}
