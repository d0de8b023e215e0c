package findings.ingest.publish;

import findings.events.Letter;

/**
 * What became of a letter, once the broker has it.
 *
 * @param letter the letter as it was read
 * @param outcome what became of it
 */
public record Receipt(Letter letter, Outcome outcome) {}
