package findings.events.council;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The councils responsible for children's services: England's, today's and those since merged, and any that a file
 * adds. Codes, regions, types and statistical neighbours come from the look-up table of a public summary project
 * (facts); the statistical geography's codes since replaced are known too.
 */
public final class CouncilRegister {
    private static final String RESOURCE = "councils.csv";

    private final Map<String, CouncilFile.Entry> entries;
    private final List<Council> councils;
    private final Map<String, Council> byKey = new HashMap<>();
    private final CouncilNames names;

    private CouncilRegister(Map<String, CouncilFile.Entry> entries) {
        this.entries = entries;
        this.councils = withPredecessors(entries);
        for (Council council : councils) {
            byKey.put(council.id(), council);
        }
        for (Council council : councils) {
            for (String code : List.of(council.gssCode(), council.ofstedUrn(), council.laCode())) {
                if (!code.isEmpty()) {
                    byKey.putIfAbsent(code.toLowerCase(Locale.ROOT), council);
                }
            }
            for (String code : entries.get(council.id()).formerCodes()) {
                byKey.putIfAbsent(code.toLowerCase(Locale.ROOT), council);
            }
        }
        this.names = new CouncilNames(councils);
    }

    /**
     * England's councils.
     *
     * @return the register that ships with the software
     */
    public static CouncilRegister england() {
        try (InputStream in = CouncilRegister.class.getResourceAsStream(RESOURCE);
                Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            return new CouncilRegister(CouncilFile.read(reader, RESOURCE));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the resource " + RESOURCE, e);
        }
    }

    /**
     * This register and the councils of a file. A council of the file replaces one of the same id.
     *
     * @param csv UTF-8, with the columns {@code id,name,aliases,gss_code,ofsted_urn,la_code,former_codes,region,type,
     *     neighbours,successors}: aliases joined by {@code |}; former codes, neighbours' ids and successors' ids joined
     *     by blanks; all but id and name may be empty; lines that begin with {@code #} are comments
     * @return a new register
     * @throws IOException where the file cannot be read or is not of that form; the message says which line
     */
    public CouncilRegister withAdditions(Path csv) throws IOException {
        Map<String, CouncilFile.Entry> all = new TreeMap<>(entries);
        try (Reader reader = Files.newBufferedReader(csv)) {
            all.putAll(CouncilFile.read(reader, csv.toString()));
        }
        return new CouncilRegister(all);
    }

    /**
     * The council of an id.
     *
     * @param id as {@link Council#id}
     * @return the council, or empty where the register has none of that id
     */
    public Optional<Council> byId(String id) {
        return Optional.ofNullable(byKey.get(id)).filter(council -> council.id().equals(id));
    }

    /**
     * The council that somebody names.
     *
     * @param name an id, a name, an alias, a long form ("London Borough of Bexley", "Kent County Council", "Birmingham
     *     Children's Trust") or a code (GSS, inspectorate's or education department's number, former ones too); case
     *     and punctuation do not matter
     * @return the council, or empty where none is known by it
     */
    public Optional<Council> find(String name) {
        String key = name.strip().toLowerCase(Locale.ROOT);
        Council council = byKey.get(key);
        return council != null ? Optional.of(council) : names.find(name);
    }

    /**
     * The councils named within running text. The longest name counts ("North Yorkshire", not "York"); names in
     * addresses and of other places ("Leeds Road", "Manchester M1 2WD", "Greater Manchester") do not, and ordinary words
     * ("Reading") only where they stand for the place.
     *
     * @param text any text
     * @return the mentions in order; none overlap
     */
    public List<Mention> mentions(String text) {
        return names.mentions(text);
    }

    /**
     * All councils.
     *
     * @return today's and former ones, by id
     */
    public List<Council> councils() {
        return councils;
    }

    private static List<Council> withPredecessors(Map<String, CouncilFile.Entry> entries) {
        Map<String, List<String>> predecessors = new HashMap<>();
        for (CouncilFile.Entry entry : entries.values()) {
            for (String successor : entry.council().successors()) {
                predecessors
                        .computeIfAbsent(successor, id -> new ArrayList<>())
                        .add(entry.council().id());
            }
        }
        return entries.values().stream()
                .map(CouncilFile.Entry::council)
                .map(council -> new Council(
                        council.id(),
                        council.name(),
                        council.aliases(),
                        council.gssCode(),
                        council.ofstedUrn(),
                        council.laCode(),
                        council.region(),
                        council.type(),
                        council.neighbours(),
                        predecessors.getOrDefault(council.id(), List.of()),
                        council.successors()))
                .toList();
    }
}
