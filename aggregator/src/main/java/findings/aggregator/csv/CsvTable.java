package findings.aggregator.csv;

import java.io.IOException;
import java.io.Writer;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A table, one tidy row a figure.
 *
 * @param columns the columns' names
 * @param rows the rows, each with a value for every column: texts, numbers, booleans, dates, collections of these
 *     (joined by blanks), or null for none
 * @see <a href="https://www.rfc-editor.org/rfc/rfc4180">RFC 4180: comma-separated values</a>
 */
public record CsvTable(List<String> columns, Stream<List<Object>> rows) {
    /** By this mark spreadsheets know that a file is UTF-8; programs pass it over. */
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    /** A text that begins with one of these would be run as a formula by a spreadsheet. */
    private static final String FORMULA_STARTS = "=+-@\t\r";

    private static final String LINE_END = "\r\n";

    /**
     * Writes the table row by row.
     *
     * @param out where to; it is not closed
     * @throws IOException where it cannot be written
     */
    public void write(Writer out) throws IOException {
        out.write(BYTE_ORDER_MARK);
        writeRow(out, columns);
        try (rows) {
            Iterator<List<Object>> all = rows.iterator();
            while (all.hasNext()) {
                writeRow(out, all.next());
            }
        }
    }

    private static void writeRow(Writer out, List<?> values) throws IOException {
        String separator = "";
        for (Object value : values) {
            out.write(separator);
            out.write(cell(value));
            separator = ",";
        }
        out.write(LINE_END);
    }

    private static String cell(Object valueOrNull) {
        if (valueOrNull == null) {
            return "";
        }
        if (valueOrNull instanceof Number || valueOrNull instanceof Boolean) {
            return valueOrNull.toString();
        }
        if (valueOrNull instanceof Collection<?> values) {
            return quoted(values.stream().map(String::valueOf).collect(Collectors.joining(" ")));
        }
        return quoted(valueOrNull.toString());
    }

    private static String quoted(String text) {
        String safe = !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        boolean plain = safe.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? safe : '"' + safe.replace("\"", "\"\"") + '"';
    }
}
