package findings.ingest.original;

import findings.ingest.document.Document;
import findings.ingest.facts.GivenFacts;

/**
 * A document as it arrived, and what its sender said of it.
 *
 * @param document the document
 * @param given the facts given with it
 */
public record Original(Document document, GivenFacts given) {}
