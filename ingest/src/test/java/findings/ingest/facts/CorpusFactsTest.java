package findings.ingest.facts;

import static org.assertj.core.api.Assertions.assertThat;

import findings.events.Judgements;
import findings.events.SourceRank;
import findings.events.council.CouncilRegister;
import findings.events.testing.Corpus;
import findings.ingest.document.Content;
import findings.ingest.document.RejectedDocumentException;
import findings.ingest.pdf.PdfLimits;
import findings.ingest.pdf.PdfReader;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CorpusFactsTest {
    private static final FactsReader FACTS = new FactsReader(CouncilRegister.england());

    /** The facts of the documents as the PDF reader gives them: each is read once. */
    private static final Map<String, LetterFacts> READ = new ConcurrentHashMap<>();

    /** Reading in the plainest way is tried on each so-many-th document. */
    private static final int SAMPLING = 4;

    @Test
    void everyFieldOfTheTableOfFactsIsReadAsTheDocumentPrintsIt() {
        List<String> table = table();

        List<String> read = table.parallelStream()
                .map(row -> row.substring(0, row.indexOf('|')))
                .map(document -> FactsRow.of(document, READ.computeIfAbsent(document, CorpusFactsTest::read)))
                .toList();

        assertThat(table).hasSizeGreaterThanOrEqualTo(60);
        assertThat(read).containsExactlyElementsOf(table);
    }

    @Test
    void theTableHoldsInPlainLinesToo() {
        List<String> sample = every(SAMPLING, table()).toList();

        List<String> read = sample.parallelStream()
                .map(row -> row.substring(0, row.indexOf('|')))
                .map(document -> FactsRow.of(document, facts(LineContent.ofPdf(path(document)))))
                .toList();

        assertThat(read).containsExactlyElementsOf(sample);
    }

    @Test
    void everyDocumentHasItsFactsAndNoneIsImplausible() {
        Path folder = Corpus.path("pdf");
        List<Path> documents = Corpus.documents();

        List<String> implausible = documents.parallelStream()
                .map(document -> folder.relativize(document).toString())
                .filter(name -> !isPlausible(READ.computeIfAbsent(name, CorpusFactsTest::read)))
                .map(name -> FactsRow.of(name, READ.get(name)))
                .toList();

        assertThat(documents).hasSize(201);
        assertThat(implausible).isEmpty();
    }

    private static boolean isPlausible(LetterFacts facts) {
        if (facts.rank() != SourceRank.PRIMARY || facts.start().isEmpty()) {
            return false;
        }
        long days = ChronoUnit.DAYS.between(facts.start().get(), facts.end().orElseThrow()) + 1;
        long grades = grades(facts.judgements());
        return switch (facts.kind()) {
            case SIF -> days <= 31 && (grades == 6 || grades == 5);
            case ILACS_STANDARD -> (days == 12 || days == 73) && (grades == 4 || grades == 5);
            case ILACS_SHORT -> days == 5 && (grades == 4 || grades == 5);
            case JTAI ->
                days >= 4 && days <= 6 && grades == 0 && facts.published().isPresent();
            default -> false;
        };
    }

    private static long grades(Judgements judgements) {
        return Stream.of(
                        judgements.getOverall(),
                        judgements.getLeaders(),
                        judgements.getHelpAndProtection(),
                        judgements.getInCare(),
                        judgements.getInCareAndCareLeavers(),
                        judgements.getCareLeavers(),
                        judgements.getAdoption())
                .filter(Optional::isPresent)
                .count();
    }

    private static Stream<String> every(int step, List<String> rows) {
        return Stream.iterate(0, i -> i < rows.size(), i -> i + step).map(rows::get);
    }

    private static List<String> table() {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                CorpusFactsTest.class.getResourceAsStream("corpus-facts.csv"), StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.startsWith("#") && !line.startsWith("document|"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path path(String document) {
        return Corpus.path("pdf").resolve(document);
    }

    private static LetterFacts read(String document) {
        try {
            return facts(new PdfReader(PdfLimits.DEFAULT).read(Files.readAllBytes(path(document))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (RejectedDocumentException e) {
            throw new AssertionError(document + " was rejected", e);
        }
    }

    private static LetterFacts facts(Content content) {
        try {
            return FACTS.read(content, GivenFacts.NONE);
        } catch (RejectedDocumentException e) {
            throw new AssertionError("rejected", e);
        }
    }
}
