package findings.ingest.letter;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ItemReferenceTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "none",
            value = {
                "The range of homes. (outcome 4, national framework)|The range of homes.|outcome 4, national framework",
                "The range of homes (Enabler 1).|The range of homes.|Enabler 1",
                "The range of homes (outcome 1: national framework)|The range of homes|outcome 1: national framework",
                "The range of homes (see above).|The range of homes (see above).|none"
            })
    void theReferenceBehindAnItemIsPartedFromIt(String item, String text, String reference) {
        assertThat(ItemReference.of(item)).isEqualTo(new ItemReference(text, reference));
    }
}
