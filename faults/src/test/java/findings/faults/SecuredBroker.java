package findings.faults;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ScramCredentialInfo;
import org.apache.kafka.clients.admin.ScramMechanism;
import org.apache.kafka.clients.admin.UserScramCredentialUpsertion;
import org.testcontainers.utility.MountableFile;

/** A broker that demands TLS, and a user name and password by SCRAM, of whoever connects from outside. */
final class SecuredBroker implements AutoCloseable {
    static final String USER = "findings";
    static final String PASSWORD = "for this test alone";

    private static final String MECHANISM = "SCRAM-SHA-512";
    private static final String ADMIN = "admin";
    private static final String STORE_PASSWORD = "of the key store";
    private static final String STORE = "/tmp/broker.p12";
    private static final int ITERATIONS = 4096;

    private final Path store;
    private final Brokers brokers;

    /**
     * Starts one, whose certificate nobody but itself has signed. Skips the running test where no Docker engine
     * answers.
     *
     * @param folder for the certificate
     */
    SecuredBroker(Path folder) throws IOException, InterruptedException, ExecutionException {
        Brokers.requireDocker();
        store = certificate(folder.resolve("broker.p12"));
        brokers = Brokers.start(
                1,
                node -> node.withCopyFileToContainer(MountableFile.forHostPath(store, 0644), STORE)
                        .withEnv(Map.of(
                                "KAFKA_LISTENER_SECURITY_PROTOCOL_MAP",
                                "INTERNAL:PLAINTEXT,CONTROLLER:PLAINTEXT,HOST:SASL_SSL",
                                "KAFKA_SASL_ENABLED_MECHANISMS",
                                MECHANISM + ",PLAIN",
                                "KAFKA_LISTENER_NAME_HOST_PLAIN_SASL_JAAS_CONFIG",
                                login("Plain", ADMIN).replace(";", " user_admin=\"" + PASSWORD + "\";"),
                                "KAFKA_LISTENER_NAME_HOST_SCRAM___SHA___512_SASL_JAAS_CONFIG",
                                "org.apache.kafka.common.security.scram.ScramLoginModule required;",
                                "KAFKA_SSL_KEYSTORE_LOCATION",
                                STORE,
                                "KAFKA_SSL_KEYSTORE_TYPE",
                                "PKCS12",
                                "KAFKA_SSL_KEYSTORE_PASSWORD",
                                STORE_PASSWORD)));
        try (Admin admin = Admin.create(clientSettings("PLAIN", login("Plain", ADMIN)))) {
            admin.alterUserScramCredentials(List.of(new UserScramCredentialUpsertion(
                            USER, new ScramCredentialInfo(ScramMechanism.SCRAM_SHA_512, ITERATIONS), PASSWORD)))
                    .all()
                    .get();
        }
    }

    private static Path certificate(Path file) throws IOException, InterruptedException {
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-keyalg",
                        "RSA",
                        "-dname",
                        "CN=" + Services.HOST,
                        "-ext",
                        "san=ip:" + Services.HOST,
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        STORE_PASSWORD,
                        "-keystore",
                        file.toString())
                .redirectErrorStream(true)
                .redirectOutput(file.resolveSibling("keytool.log").toFile())
                .start();
        if (keytool.waitFor() != 0) {
            throw new IllegalStateException("keytool makes no certificate; see its log beside " + file);
        }
        return file;
    }

    String bootstrapServers() {
        return brokers.bootstrapServers();
    }

    /** What a Kafka client needs to be let in, with a password. */
    Map<String, Object> clientSettings(String password) {
        return clientSettings(MECHANISM, login("Scram", USER, password));
    }

    private Map<String, Object> clientSettings(String mechanism, String login) {
        return Map.of(
                "bootstrap.servers",
                bootstrapServers(),
                "security.protocol",
                "SASL_SSL",
                "sasl.mechanism",
                mechanism,
                "sasl.jaas.config",
                login,
                "ssl.truststore.location",
                store.toString(),
                "ssl.truststore.type",
                "PKCS12",
                "ssl.truststore.password",
                STORE_PASSWORD);
    }

    private static String login(String kind, String user) {
        return login(kind, user, PASSWORD);
    }

    private static String login(String kind, String user, String password) {
        return "org.apache.kafka.common.security." + kind.toLowerCase(Locale.ROOT) + "." + kind
                + "LoginModule required username=\"" + user + "\" password=\"" + password + "\";";
    }

    @Override
    public void close() {
        brokers.close();
    }
}
