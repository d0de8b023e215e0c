package findings.standalone.pipeline;

import findings.events.kafka.TopicCreation;
import findings.standalone.broker.BrokerStartException;
import findings.standalone.broker.EmbeddedBroker;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.logging.LoggingApplicationListener;
import org.springframework.boot.logging.LoggingInitializationContext;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.StandardEnvironment;

/** The running pipeline: a broker and the three services on it. */
public final class Pipeline implements AutoCloseable {
    private static final String ALL_ADDRESSES = "0.0.0.0";
    private static final int ONE_BROKER = 1;

    /** What must be well before the pipeline is ready: what each of its services says for itself. */
    private static final String READY = "readinessState,publishedLetters,classifierStreams,queryStreams";

    private final PipelineSettings settings;
    private final DataDirectory data;
    private final EmbeddedBroker broker;
    private final ConfigurableApplicationContext services;
    private final CompletableFuture<String> end = new CompletableFuture<>();
    private final DiskSpace diskSpace;

    private Pipeline(
            PipelineSettings settings,
            DataDirectory data,
            EmbeddedBroker broker,
            ConfigurableApplicationContext services) {
        this.settings = settings;
        this.data = data;
        this.broker = broker;
        this.services = services;
        this.diskSpace = new DiskSpace(data.root(), end::complete);
    }

    /**
     * Starts everything, and returns when letters can be posted.
     *
     * @param settings where and how
     * @return the running pipeline
     * @throws PipelineStartException where it does not start; its message says what to do
     */
    public static Pipeline start(PipelineSettings settings) throws PipelineStartException {
        DataDirectory data = DataDirectory.open(settings.data());
        EmbeddedBroker broker = null;
        try {
            setUpLogging();
            broker = EmbeddedBroker.start(data.kafka(), settings.kafkaPort());
            createTopics(broker);
            return new Pipeline(settings, data, broker, startServices(settings, data, broker));
        } catch (BrokerStartException e) {
            closeQuietly(data, broker);
            throw new PipelineStartException(e.getMessage(), e);
        } catch (RuntimeException e) {
            closeQuietly(data, broker);
            throw startFailure(settings, e);
        }
    }

    /** Before the broker logs: what it says while the services set logging up anew would be told as having no place to go. */
    private static void setUpLogging() {
        ConfigurableEnvironment environment = new StandardEnvironment();
        LoggingSystem logging = LoggingSystem.get(Pipeline.class.getClassLoader());
        logging.beforeInitialize();
        logging.initialize(
                new LoggingInitializationContext(environment),
                environment.getProperty(LoggingApplicationListener.CONFIG_PROPERTY),
                null);
    }

    private static void createTopics(EmbeddedBroker broker) {
        try (Admin admin =
                Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, broker.bootstrapServers()))) {
            new TopicCreation(admin, ONE_BROKER).createMissing();
        }
    }

    private static ConfigurableApplicationContext startServices(
            PipelineSettings settings, DataDirectory data, EmbeddedBroker broker) {
        Map<String, Object> properties = new HashMap<>();
        properties.put("server.port", settings.httpPort());
        properties.put("findings.bootstrap-servers", broker.bootstrapServers());
        properties.put("findings.data-dir", data.root().toString());
        properties.put("findings.state-dir", data.state().toString());
        properties.put("findings.replication-factor", ONE_BROKER);
        properties.put("findings.instance", "standalone");
        properties.put("management.endpoint.health.group.readiness.include", READY);
        properties.put("findings.webhook-key-file", data.webhookKey().toString());
        settings.keysFile().ifPresent(file -> properties.put("findings.access.keys-file", file.toString()));
        settings.inbox().ifPresent(inbox -> properties.put("findings.inbox", inbox.toString()));
        settings.councilsFile().ifPresent(file -> properties.put("findings.councils-file", file.toString()));
        SpringApplication application = new SpringApplication(StandaloneApplication.class);
        application.setRegisterShutdownHook(false);
        application.setBannerMode(Banner.Mode.OFF);
        application.setLogStartupInfo(false);
        application.setDefaultProperties(properties);
        return application.run("--server.address=" + settings.httpAddress());
    }

    private static PipelineStartException startFailure(PipelineSettings settings, RuntimeException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof PortInUseException) {
                return new PipelineStartException(
                        "port " + settings.httpPort() + " on " + settings.httpAddress()
                                + " is taken; stop what uses it or choose another with --port",
                        failure);
            }
        }
        return new PipelineStartException("the services do not start: " + rootMessage(failure), failure);
    }

    private static String rootMessage(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root.getMessage() == null ? root.toString() : root.getMessage();
    }

    private static void closeQuietly(DataDirectory data, EmbeddedBroker brokerOrNull) {
        if (brokerOrNull != null) {
            brokerOrNull.close();
        }
        try {
            data.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Where the HTTP interface answers.
     *
     * @return its address, such as {@code http://127.0.0.1:8080}
     */
    public URI address() {
        String host =
                settings.httpAddress().equals(ALL_ADDRESSES) ? PipelineSettings.THIS_MACHINE : settings.httpAddress();
        return URI.create("http://" + host + ":" + services.getEnvironment().getRequiredProperty("local.server.port"));
    }

    /**
     * Where Kafka clients connect.
     *
     * @return {@code host:port}
     */
    public String bootstrapServers() {
        return broker.bootstrapServers();
    }

    /**
     * What makes it impossible to go on, once it comes to that: whoever runs the pipeline closes it then.
     *
     * @return completed with what is wrong and what to do, for a person; never, while all is well
     */
    public CompletionStage<String> cannotGoOn() {
        return end;
    }

    /** Stops the services, then the broker. What was acknowledged is kept. */
    @Override
    public void close() {
        diskSpace.close();
        services.close();
        closeQuietly(data, broker);
    }
}
