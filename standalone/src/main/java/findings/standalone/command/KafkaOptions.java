package findings.standalone.command;

import findings.events.kafka.SchemaDirectory;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import picocli.CommandLine.Option;

/** The Kafka cluster that a command works on, an option of every such command. */
final class KafkaOptions {
    private static final String SERVERS = "FINDINGS_BOOTSTRAP_SERVERS";
    private static final String REGISTRY = "FINDINGS_SCHEMA_REGISTRY";
    private static final String CLIENT_SETTING = "FINDINGS_KAFKA_";
    private static final String COMMAND_LINE = "command-line:";
    private static final String DEFAULT_SERVERS = "127.0.0.1:9092";
    private static final Duration ANSWER = Duration.ofSeconds(10);

    @Option(
            names = "--kafka",
            paramLabel = "HOST:PORT",
            defaultValue = "${env:" + SERVERS + ":-" + DEFAULT_SERVERS + "}",
            description =
                    "Where the Kafka brokers answer (default: ${DEFAULT-VALUE}). Further settings of Kafka clients"
                            + " are taken from environment variables, as " + CLIENT_SETTING + "SECURITY_PROTOCOL.")
    private String servers;

    @Option(
            names = "--schema-registry",
            paramLabel = "ADDRESS",
            defaultValue = "${env:" + REGISTRY + "}",
            description = "Where the schema registry answers, if there is one.")
    private URI registry;

    KafkaOptions() {}

    KafkaOptions(String servers) {
        this.servers = servers;
    }

    /**
     * How any Kafka client connects.
     *
     * @throws CommandException where no broker answers
     */
    Map<String, Object> clientSettings() {
        Map<String, Object> settings = fromEnvironment(System.getenv());
        settings.put(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, servers);
        check(settings);
        return settings;
    }

    /** Who runs this command, for the audit trail: it writes to Kafka itself, which knows no keys of the services. */
    static String user() {
        return COMMAND_LINE + System.getProperty("user.name");
    }

    /** Where writers put their schemas. */
    SchemaDirectory schemas(Map<String, Object> clientSettings) {
        return SchemaDirectory.onCluster(clientSettings, Optional.ofNullable(registry));
    }

    /** Kafka's settings as the services take them: {@code FINDINGS_KAFKA_SASL_MECHANISM} is {@code sasl.mechanism}. */
    static Map<String, Object> fromEnvironment(Map<String, String> variables) {
        Map<String, Object> settings = new HashMap<>();
        variables.forEach((name, value) -> {
            if (name.startsWith(CLIENT_SETTING)) {
                String setting = name.substring(CLIENT_SETTING.length());
                settings.put(setting.toLowerCase(Locale.ROOT).replace('_', '.'), value);
            }
        });
        return settings;
    }

    private void check(Map<String, Object> clientSettings) {
        Map<String, Object> settings = new HashMap<>(clientSettings);
        settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, (int) ANSWER.toMillis());
        settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, (int)
                ANSWER.dividedBy(2).toMillis());
        try (Admin admin = Admin.create(settings)) {
            admin.describeCluster().nodes().get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CommandException("interrupted", e);
        } catch (ExecutionException e) {
            throw new CommandException(
                    "no Kafka broker answers at " + servers + " ("
                            + e.getCause().getMessage()
                            + "); start one with 'findings serve', or say where it is with --kafka",
                    e);
        }
    }
}
