package findings.events.council;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads councils from a CSV file with the columns of the resource {@code councils.csv}. */
final class CouncilFile {
    static final String COLUMNS =
            "id,name,aliases,gss_code,ofsted_urn,la_code,former_codes,region,type,neighbours,successors";

    /** A field, quoted or not: {@code Leeds}, {@code "Bristol, City of"}; quotes inside are doubled. */
    private static final Pattern FIELD = Pattern.compile("\\G(?:\"((?:[^\"]|\"\")*)\"|([^,\"]*))(,|$)");

    private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    private CouncilFile() {}

    /**
     * One line of the file.
     *
     * @param council the council, its predecessors not yet known
     * @param formerCodes codes it had once
     */
    record Entry(Council council, List<String> formerCodes) {}

    static Map<String, Entry> read(Reader source, String name) throws IOException {
        Map<String, Entry> entries = new TreeMap<>();
        BufferedReader reader = new BufferedReader(source);
        boolean header = false;
        int number = 0;
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
            number++;
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            if (!header) {
                if (!line.strip().equals(COLUMNS)) {
                    throw new IOException(name + " must begin with the columns " + COLUMNS);
                }
                header = true;
                continue;
            }
            Entry entry = entry(fields(line), name + " line " + number);
            if (entries.put(entry.council().id(), entry) != null) {
                throw new IOException(
                        name + " line " + number + ": the id " + entry.council().id() + " stands twice");
            }
        }
        return entries;
    }

    private static Entry entry(List<String> fields, String place) throws IOException {
        if (fields.size() != COLUMNS.split(",").length) {
            throw new IOException(place + ": expected the columns " + COLUMNS + ", found " + fields.size() + " fields");
        }
        if (!ID.matcher(fields.get(0)).matches() || fields.get(1).isBlank()) {
            throw new IOException(place + ": a council needs a name, and an id in lower case with hyphens");
        }
        Council council = new Council(
                fields.get(0),
                fields.get(1),
                list(fields.get(2), "\\|"),
                fields.get(3),
                fields.get(4),
                fields.get(5),
                fields.get(7),
                fields.get(8),
                list(fields.get(9), " "),
                List.of(),
                list(fields.get(10), " "));
        return new Entry(council, list(fields.get(6), " "));
    }

    private static List<String> list(String field, String separator) {
        return field.isBlank() ? List.of() : List.of(field.strip().split(separator));
    }

    private static List<String> fields(String line) {
        List<String> fields = new ArrayList<>();
        Matcher matcher = FIELD.matcher(line);
        while (matcher.find()) {
            String quoted = matcher.group(1);
            fields.add((quoted == null ? matcher.group(2) : quoted.replace("\"\"", "\"")).strip());
            if (matcher.group(3).isEmpty()) {
                break;
            }
        }
        return fields;
    }
}
