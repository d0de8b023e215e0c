package findings.aggregator.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTableTest {

    @Test
    void aTableHasAHeaderAndARowALine() throws IOException {
        assertThat(written(Arrays.asList("a", 1, 0.5, true, null, LocalDate.of(2024, 3, 5), List.of("x", "y"))))
                .isEqualTo("a,1,0.5,true,,2024-03-05,x y\r\n");
    }

    @Test
    void commasQuotesAndLineEndsAreQuoted() throws IOException {
        assertThat(written(List.of("a, b", "say \"no\"", "two\nlines")))
                .isEqualTo("\"a, b\",\"say \"\"no\"\"\",\"two\nlines\"\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\tx"})
    void aTextThatASpreadsheetWouldRunIsDefused(String text) throws IOException {
        assertThat(written(List.of(text))).isEqualTo("'" + text + "\r\n");
    }

    @Test
    void aNegativeNumberStaysANumber() throws IOException {
        assertThat(written(List.of(-1))).isEqualTo("-1\r\n");
    }

    private static String written(List<Object> row) throws IOException {
        StringWriter out = new StringWriter();
        new CsvTable(List.of("column"), Stream.of(row)).write(out);
        assertThat(out.toString()).startsWith("\uFEFFcolumn\r\n");
        return out.toString().substring("\uFEFFcolumn\r\n".length());
    }
}
