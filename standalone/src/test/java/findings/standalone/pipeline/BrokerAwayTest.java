package findings.standalone.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import findings.events.kafka.TopicCreation;
import findings.standalone.broker.EmbeddedBroker;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** The three services on a broker that goes away and comes back. */
class BrokerAwayTest {
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final String FIRST = "Too many children wait too long for a health assessment.";
    private static final String SECOND = "Health assessments are often late and not shared with carers.";

    @TempDir
    Path folder;

    @Test
    void whileTheBrokerIsAwayLettersAreAnsweredWithWhenToTryAgainAndThenAllGoesOnByItself() throws Exception {
        EmbeddedBroker broker = EmbeddedBroker.start(folder.resolve("kafka"), 0);
        int port = Integer.parseInt(broker.bootstrapServers().split(":")[1]);
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
            new TopicCreation(admin, 1).createMissing();
        }
        ConfigurableApplicationContext services = services(broker.bootstrapServers());
        try {
            PipelineClient client = new PipelineClient(URI.create(
                    "http://127.0.0.1:" + services.getEnvironment().getRequiredProperty("local.server.port")));
            assertThat(post(client, "11 and 12 March 2024", FIRST).status()).isEqualTo(201);
            await().atMost(SOON)
                    .until(() -> client.evidence("ashmere", "health").contains(FIRST));

            broker.close();

            PipelineClient.Answer away = post(client, "4 and 5 June 2025", SECOND);
            assertThat(away.status()).isEqualTo(503);
            assertThat(away.retryAfter()).isEqualTo("5");
            assertThat(away.body().path("detail").asString()).contains("try again when it is back");
            assertThat(client.evidence("ashmere", "health")).contains(FIRST);

            broker = EmbeddedBroker.start(folder.resolve("kafka"), port);

            await().atMost(SOON)
                    .until(() -> post(client, "4 and 5 June 2025", SECOND).status() / 100 == 2);
            await().atMost(SOON)
                    .until(() -> client.evidence("ashmere", "health").contains(SECOND));
            assertThat(client.evidence("ashmere", "health")).contains(FIRST);
        } finally {
            services.close();
            broker.close();
        }
    }

    private static PipelineClient.Answer post(PipelineClient client, String visited, String finding) {
        FocusedVisitLetter letter = new FocusedVisitLetter(
                "Ashmere", visited, "9 July 2025", "The timeliness of health assessments.", finding);
        return client.post(letter.text().getBytes(StandardCharsets.UTF_8), "name=letter.txt");
    }

    private ConfigurableApplicationContext services(String bootstrapServers) throws Exception {
        Path councils = Files.writeString(
                folder.resolve("councils.csv"),
                "id,name,aliases,gss_code,ofsted_urn,la_code,former_codes,region,type,neighbours,successors\n"
                        + "ashmere,Ashmere,,,,,,South East,County,,\n");
        Map<String, Object> properties = new HashMap<>();
        properties.put("server.address", "127.0.0.1");
        properties.put("server.port", 0);
        properties.put("findings.bootstrap-servers", bootstrapServers);
        properties.put("findings.data-dir", folder.resolve("data").toString());
        properties.put("findings.state-dir", folder.resolve("state").toString());
        properties.put("findings.instance", "away");
        properties.put("findings.councils-file", councils.toString());
        properties.put("findings.reader-workers", 1);
        SpringApplication application = new SpringApplication(StandaloneApplication.class);
        application.setRegisterShutdownHook(false);
        application.setLogStartupInfo(false);
        application.setDefaultProperties(properties);
        return application.run();
    }
}
