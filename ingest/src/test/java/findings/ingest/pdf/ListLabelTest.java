package findings.ingest.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ListLabelTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "■ Visits are late.|■|false|Visits are late.",
                "– Visits are late.|–|false|Visits are late.",
                "− Visits are late.|−|false|Visits are late.",
                "12. Visits are late.|12.|true|Visits are late.",
                "(b) visits are late|(b)|true|visits are late",
            })
    void anItemsLabelIsPartedFromItsText(String item, String label, boolean numbered, String text) {
        assertThat(ListLabel.of(item)).contains(new ListLabel(label, numbered, text));
    }
}
