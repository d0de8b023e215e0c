package findings.ingest.original;

import java.io.IOException;
import java.util.Optional;

/**
 * Keeps originals by the hash of their content. One document may stand behind several letters (an article on two
 * councils), each with facts given of its own.
 */
public interface OriginalStore {

    /**
     * Keeps an original, safely on the medium when it returns. To keep it again changes nothing.
     *
     * @param letterId the letter that was read from it
     * @param original the original
     * @throws IOException where it cannot be kept
     */
    void keep(String letterId, Original original) throws IOException;

    /**
     * Finds an original.
     *
     * @param sha256 the hash of its content, 64 lower-case hexadecimal digits
     * @param letterId the letter that was read from it
     * @return the original, or empty where it was never kept
     * @throws IOException where it is kept but cannot be read, or is no longer what was kept
     */
    Optional<Original> find(String sha256, String letterId) throws IOException;
}
