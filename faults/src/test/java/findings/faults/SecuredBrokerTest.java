package findings.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Kafka over TLS, with a user name and password, on a real broker that demands both. */
class SecuredBrokerTest {
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void aLetterGoesThroughAllServicesWhereTheBrokerDemandsTlsAndAPassword() throws Exception {
        Path folder = TestFolder.empty("secured-broker");
        MadeLetter letter = Script.letters(1, 16).get(0);
        int ingestPort = FreePort.find();
        int queryPort = FreePort.find();
        try (SecuredBroker broker = new SecuredBroker(folder)) {
            Services services = services("secured", broker, SecuredBroker.PASSWORD);
            try (ChildProcess ingest = services.ingest(ingestPort);
                    ChildProcess classifier = services.classifier("classifier");
                    ChildProcess aggregator = services.aggregator("aggregator", queryPort)) {
                ingest.start();
                classifier.start();
                aggregator.start();

                try (Feeder feeder = new Feeder(address(ingestPort), Script.of(letter), PATIENCE)) {
                    feeder.allow(1);
                    feeder.await(PATIENCE);
                }

                URI found = address(queryPort).resolve("/api/findings?council=" + letter.council());
                await().atMost(PATIENCE)
                        .ignoreExceptions()
                        .untilAsserted(() -> assertThat(get(found)).contains(letter.id()));
                assertThat(get(address(queryPort).resolve("/api/letters/" + letter.id())))
                        .contains(letter.findings().get(0));
            }
        }
    }

    @Test
    void aServiceWithAWrongPasswordSaysSoInPlainWords() throws Exception {
        Path folder = TestFolder.empty("wrong-password-broker");
        try (SecuredBroker broker = new SecuredBroker(folder);
                ChildProcess classifier =
                        services("wrong-password", broker, "a wrong one").classifier("classifier")) {
            classifier.start();

            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(classifier.log())
                            .contains("the Kafka brokers at " + broker.bootstrapServers()
                                    + " do not let this service in: "
                                    + "Authentication failed during authentication due to invalid credentials with SASL"
                                    + " mechanism SCRAM-SHA-512. Check the user name and password"));
            assertThat(classifier.log()).doesNotContain("\tat ").doesNotContain("a wrong one");
        }
    }

    private static Services services(String name, SecuredBroker broker, String password) throws Exception {
        Map<String, Object> settings = broker.clientSettings(password);
        return TestFolder.services(
                name,
                broker.bootstrapServers(),
                settings.entrySet().stream()
                        .filter(setting -> !setting.getKey().equals("bootstrap.servers"))
                        .map(setting -> "findings.kafka." + setting.getKey() + "=" + setting.getValue())
                        .toArray(String[]::new));
    }

    private static URI address(int port) {
        return URI.create("http://" + Services.HOST + ":" + port);
    }

    private String get(URI address) throws Exception {
        HttpResponse<String> answer = http.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
        return answer.body();
    }
}
