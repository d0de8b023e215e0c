package findings.ingest.letter;

import static org.assertj.core.api.Assertions.assertThat;

import findings.events.Block;
import findings.events.SourceRank;
import findings.events.VisitKind;
import findings.events.council.CouncilRegister;
import findings.events.testing.Corpus;
import findings.ingest.document.Document;
import findings.ingest.document.Excluded;
import findings.ingest.facts.GivenFacts;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Two real articles, as copied from their pages with all that stands around them. */
class SeedArticlesTest {
    private static final GivenFacts GIVEN =
            new GivenFacts("Leeds", VisitKind.FOCUSED_VISIT, null, null, LocalDate.of(2018, 2, 22), null);

    @Test
    void whatAnArticleSaysOfOtherCouncilsIsLeftOut() throws Exception {
        Reading reading = read("leeds-focused-visit-2018-news-a.txt");

        assertThat(reading.letter().getSource().getRank()).isEqualTo(SourceRank.SECONDARY);
        assertThat(texts(reading))
                .hasSize(14)
                .noneMatch(text -> text.matches(
                        "(?s).*(?:Nottinghamshire|Coventry|care leaving service|Subscribe|Picture|Puffett).*"));
        assertThat(reasons(reading, "about another council")).isEqualTo(4);
    }

    @Test
    void menusOffersAndTeasersAreLeftOut() throws Exception {
        Reading reading = read("leeds-focused-visit-2018-news-b.txt");

        assertThat(texts(reading))
                .hasSize(17)
                .noneMatch(text -> text.matches(
                        "(?s).*(?:Enquiry|Psychologist|ChildLine|blame culture|Mackman|Read Full|Subscribe).*"));
        assertThat(texts(reading)).last().asString().startsWith("However, it remains");
    }

    private static Reading read(String name) throws Exception {
        Path seed = Corpus.seed(name);
        return new LetterReader(CouncilRegister.england()).read(new Document(name, Files.readAllBytes(seed)), GIVEN);
    }

    private static List<String> texts(Reading reading) {
        return reading.letter().getBlocks().stream().map(Block::getText).toList();
    }

    private static long reasons(Reading reading, String reason) {
        return reading.excluded().stream()
                .map(Excluded::reason)
                .filter(reason::equals)
                .count();
    }
}
