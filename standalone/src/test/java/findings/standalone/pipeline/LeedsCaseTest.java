package findings.standalone.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import findings.events.testing.Corpus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The case that the design tells: one topic, one council, five documents, from real letters and a news article. */
class LeedsCaseTest {
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final String TREND = "/api/councils/leeds/trends/personal-education-plans";

    @TempDir
    Path folder;

    @Test
    void fiveDocumentsTellTheStoryOfOneTopic() throws IOException, PipelineStartException {
        List<Path> reports;
        try (Stream<Path> files = Files.list(Corpus.path("pdf/80481_leeds"))) {
            reports = files.filter(file -> file.getFileName().toString().startsWith("children's services"))
                    .toList();
        }
        Path article = Corpus.seed("leeds-focused-visit-2018-news-b.txt");

        try (Pipeline pipeline = Pipeline.start(new PipelineSettings(folder, 0, 0, null, null))) {
            PipelineClient client = new PipelineClient(pipeline.address());
            for (Path report : reports) {
                assertThat(client.post(Files.readAllBytes(report), "name=report.pdf")
                                .status())
                        .isEqualTo(201);
            }
            assertThat(client.post(
                                    Files.readAllBytes(article),
                                    "name=article.txt&council=Leeds&kind=focused-visit&published=2018-02-22")
                            .status())
                    .isEqualTo(201);

            await().atMost(SOON)
                    .untilAsserted(() ->
                            assertThat(client.get(TREND).body().path("visits")).hasSize(5));
            List<JsonNode> visits =
                    client.get(TREND).body().path("visits").valueStream().toList();
            assertThat(visits)
                    .extracting(
                            visit -> visit.path("letterId").asString(),
                            visit -> visit.path("rank").asString(),
                            visit -> visit.path("areas").asInt() > 0,
                            visit -> visit.path("concern").asBoolean())
                    .containsExactly(
                            tuple("leeds.sif.2015-01-20", "primary", true, true),
                            tuple("leeds.focused-visit.2018-02-22", "secondary", true, true),
                            tuple("leeds.ilacs-short.2018-10-29", "primary", true, true),
                            tuple("leeds.ilacs-standard.2022-02-21", "primary", false, false),
                            tuple("leeds.ilacs-short.2025-06-30", "primary", true, true));
            assertThat(visits.get(3).path("strengths").asInt()).isPositive();
            assertThat(visits)
                    .allSatisfy(visit -> assertThat(visit.path("findings").valueStream())
                            .isNotEmpty()
                            .allMatch(finding ->
                                    finding.path("text").asString().matches("(?is).*(PEP|personal education).*")));
        }
    }
}
