package findings.aggregator.testing;

import findings.aggregator.query.Names;
import findings.events.council.CouncilRegister;
import findings.events.theme.ThemeCatalogue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/** England's councils, four that do not exist, and the themes and topics that ship. */
public final class TestNames {
    /** Ashmere, Calderwick, Northmoor, and Oldmoor, which was merged into Northmoor. */
    public static final Path COUNCILS = Path.of("src/test/resources/councils.csv");

    private TestNames() {}

    /** The names. */
    public static Names names() {
        try {
            return new Names(CouncilRegister.england().withAdditions(COUNCILS), ThemeCatalogue.standard());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
