package findings.standalone.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What whoever operates the pipeline sees of it. */
class OperationsTest {
    private static final Duration SOON = Duration.ofSeconds(30);

    /** The letter is in the tables. */
    private static final Pattern COUNTED =
            Pattern.compile("findings_latency_seconds_count\\{table=\"council-trends\"\\} [1-9]");

    @TempDir
    static Path folder;

    private static Pipeline pipeline;
    private static String metrics;

    @BeforeAll
    static void startAndFeed() throws IOException, InterruptedException, PipelineStartException {
        Path councils = Files.writeString(
                folder.resolve("councils.csv"),
                "id,name,aliases,gss_code,ofsted_urn,la_code,former_codes,region,type,neighbours,successors\n"
                        + "ashmere,Ashmere,,,,,,South East,County,,\n");
        pipeline = Pipeline.start(new PipelineSettings(folder.resolve("data"), 0, 0, null, councils));
        PipelineClient client = new PipelineClient(pipeline.address());
        client.post("nothing that could be a letter".getBytes(StandardCharsets.UTF_8), "name=x.txt");
        client.post(
                new FocusedVisitLetter(
                                "Ashmere",
                                "4 and 5 June 2024",
                                "9 July 2024",
                                "The timeliness of personal education plans.",
                                "Social workers know their children well and visit them regularly.")
                        .text()
                        .getBytes(StandardCharsets.UTF_8),
                "name=ashmere.txt");
        await().atMost(SOON)
                .until(() -> COUNTED.matcher(get("/actuator/prometheus").body()).find());
        metrics = get("/actuator/prometheus").body();
    }

    @AfterAll
    static void stop() {
        pipeline.close();
    }

    @Test
    void lettersAreCountedByWhatBecameOfThemAndRejectionsByReason() {
        assertThat(metrics).containsPattern("findings_letters_total\\{outcome=\"published\"\\} [1-9]");
        assertThat(metrics).containsPattern("findings_letters_rejected_total\\{reason=\"[a-z-]+\"\\} [1-9]");
    }

    @Test
    void findingsAreCountedByPolarity() {
        assertThat(metrics).containsPattern("findings_events_total\\{change=\"added\",polarity=\"area\"\\} [1-9]");
        assertThat(metrics).containsPattern("findings_events_total\\{change=\"added\",polarity=\"strength\"\\} [1-9]");
    }

    @Test
    void latencyIsAHistogram() {
        assertThat(metrics)
                .contains("findings_latency_seconds_bucket{table=\"council-trends\",le=\"0.5\"}")
                .contains("findings_latency_seconds_bucket{table=\"classified-letters\",le=\"+Inf\"}");
    }

    /** Kafka's own metrics appear within a minute of their clients. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "kafka_consumer_fetch_manager_records_lag_max{",
                "kafka_stream_state_total_sst_files_size{",
                "kafka_stream_state_estimate_num_keys{",
                "kafka_stream_thread_process_latency_avg{",
                "jvm_memory_used_bytes{",
                "http_server_requests_seconds_count{",
                "process_cpu_usage",
                "disk_free_bytes{"
            })
    void whatOperationsMdNamesIsThere(String metric) throws IOException, InterruptedException {
        await().atMost(Duration.ofSeconds(90))
                .untilAsserted(
                        () -> assertThat(get("/actuator/prometheus").body()).contains(metric));
    }

    @Test
    void healthSaysOfEachTopologyWhetherItRuns() {
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(get("/actuator/health").body())
                        .startsWith("{\"components\"")
                        .contains("\"classifierStreams\":{\"details\":{\"state\":\"RUNNING\"}")
                        .contains("\"aggregatorStreams\":{\"details\":{\"state\":\"RUNNING\"}")
                        .contains("\"queryStreams\":{\"details\":{\"state\":\"RUNNING\"}")
                        .contains("\"publishedLetters\":{\"status\":\"UP\"}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"liveness", "readiness"})
    void whoeverStartsProcessesIsToldOfThemApart(String group) {
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(get("/actuator/health/" + group).statusCode())
                        .isEqualTo(200));
    }

    private static HttpResponse<String> get(String path) throws IOException, InterruptedException {
        URI address = pipeline.address().resolve(path);
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
    }
}
