package findings.classifier.stream;

import findings.events.Letter;
import findings.events.SourceRank;
import findings.events.identity.LetterId;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * A secondary source gives way to the inspectorate's own letter: one on the same council and kind of
 * visit, published within 30 days of it.
 */
final class Supersession {
    private static final long DAYS = 30;

    private Supersession() {}

    /**
     * Whether one letter makes another give way.
     *
     * @param secondary the letter that may have to give way
     * @param primary the letter that it may have to give way to
     */
    static boolean supersedes(Letter primary, Letter secondary) {
        return primary.getSource().getRank() == SourceRank.PRIMARY
                && secondary.getSource().getRank() == SourceRank.SECONDARY
                && primary.getCouncilId().equals(secondary.getCouncilId())
                && primary.getKind() == secondary.getKind()
                && Math.abs(ChronoUnit.DAYS.between(published(primary), published(secondary))) <= DAYS;
    }

    private static LocalDate published(Letter letter) {
        return letter.getPublished()
                .orElseGet(() -> LetterId.parse(letter.getLetterId()).date());
    }
}
