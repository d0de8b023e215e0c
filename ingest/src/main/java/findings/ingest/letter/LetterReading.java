package findings.ingest.letter;

import findings.ingest.document.Document;
import findings.ingest.document.RejectedDocumentException;
import findings.ingest.facts.GivenFacts;

/** Whatever can read a document into a letter: a reader in this process, or worker processes. */
@FunctionalInterface
public interface LetterReading {

    /**
     * Reads a document.
     *
     * @param document the document
     * @param given what its sender says of it
     * @return the letter, and what of the document is in none of its blocks
     * @throws RejectedDocumentException where it cannot be taken as a letter
     */
    Reading read(Document document, GivenFacts given) throws RejectedDocumentException;
}
