package findings.ingest.publish;

import findings.events.Letter;
import findings.events.SourceRank;

/**
 * A letter as it stands on the topic: what is needed to know it again.
 *
 * @param letterId its id
 * @param rank who speaks
 * @param sha256 the hash of the document it was read from
 * @param digest the hash of all that it says
 */
public record StandingLetter(String letterId, SourceRank rank, String sha256, String digest) {

    static StandingLetter of(Letter letter) {
        return new StandingLetter(
                letter.getLetterId(),
                letter.getSource().getRank(),
                letter.getSource().getSha256(),
                RecordDigest.of(letter));
    }
}
