package findings.aggregator.subscription;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsExchange;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.ExtendedSSLSession;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.TrustManagerFactory;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.io.support.ClassicRequestBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WebhookClientTest {
    private static final String HOST = "receiver.example.org";
    private static final char[] PASSWORD = "not a secret".toCharArray();
    private static final InetAddress LOOPBACK = InetAddress.getLoopbackAddress();

    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final AtomicInteger lookups = new AtomicInteger();
    private HttpServer server;

    @TempDir
    private Path folder;

    @AfterEach
    void stop() {
        if (server != null) {
            server.stop(0);
        }
    }

    @Test
    void aNameThatPointsIntoThePrivateNetworkAfterItWasTakenIsNotConnectedTo() throws IOException {
        listen(200, null);
        WebhookAddresses addresses = new WebhookAddresses(false, host ->
                new InetAddress[] {lookups.getAndIncrement() == 0 ? InetAddress.getByName("192.0.2.1") : LOOPBACK});
        assertThat(addresses.problem(URI.create("http://" + HOST + "/"))).isEmpty();

        WebhookClient client = new WebhookClient(addresses);

        assertThatThrownBy(() -> client.status(request("http")))
                .isInstanceOf(UnknownHostException.class)
                .hasMessageContaining("private network");
        assertThat(asked).isEmpty();
    }

    @Test
    void anAddressInFiguresIsHeldToTheSameRule() throws IOException {
        listen(200, null);
        ClassicHttpRequest request = ClassicRequestBuilder.post(
                        "http://127.0.0.1:" + server.getAddress().getPort() + "/")
                .build();

        assertThatThrownBy(() -> new WebhookClient(new WebhookAddresses(false)).status(request))
                .isInstanceOf(UnknownHostException.class)
                .hasMessageContaining("private network");
        assertThat(asked).isEmpty();
    }

    @Test
    void aHostIsLookedUpOnceAndConnectedToWhereItWasFound() throws IOException {
        listen(200, null);
        WebhookAddresses addresses = new WebhookAddresses(true, host -> {
            lookups.incrementAndGet();
            return new InetAddress[] {LOOPBACK};
        });

        int status = new WebhookClient(addresses).status(request("http"));

        assertThat(status).isEqualTo(200);
        assertThat(lookups).hasValue(1);
        assertThat(asked).containsExactly(HOST + ":" + server.getAddress().getPort() + " /findings");
    }

    @Test
    void aRedirectionIsNotFollowed() throws IOException {
        listen(302, "/elsewhere");

        int status = new WebhookClient(new WebhookAddresses(true, host -> new InetAddress[] {LOOPBACK}))
                .status(request("http"));

        assertThat(status).isEqualTo(302);
        assertThat(asked).hasSize(1);
    }

    @Test
    void aCertificateIsAskedForByTheHostsNameAndHeldToIt() throws Exception {
        SSLContext tls = certified(HOST);
        listenSecurely(tls);
        WebhookAddresses addresses = new WebhookAddresses(true, host -> new InetAddress[] {LOOPBACK});
        WebhookClient client = new WebhookClient(addresses, new DefaultClientTlsStrategy(tls));

        assertThat(client.status(request("https"))).isEqualTo(204);

        assertThat(asked).containsExactly(HOST);
        ClassicHttpRequest byAnotherName = ClassicRequestBuilder.post(
                        "https://another.example.org:" + server.getAddress().getPort() + "/findings")
                .build();
        assertThatThrownBy(() -> client.status(byAnotherName)).isInstanceOf(SSLException.class);
    }

    private ClassicHttpRequest request(String scheme) {
        return ClassicRequestBuilder.post(
                        scheme + "://" + HOST + ":" + server.getAddress().getPort() + "/findings")
                .setEntity("{}")
                .build();
    }

    private void listen(int status, String locationOrNull) throws IOException {
        server = HttpServer.create(new InetSocketAddress(LOOPBACK, 0), 0);
        server.createContext("/", exchange -> {
            asked.add(exchange.getRequestHeaders().getFirst("Host") + " " + exchange.getRequestURI());
            if (locationOrNull != null) {
                exchange.getResponseHeaders().set("Location", locationOrNull);
            }
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        });
        server.start();
    }

    /** Notes the names by which clients ask for its certificate. */
    private void listenSecurely(SSLContext tls) throws IOException {
        HttpsServer secured = HttpsServer.create(new InetSocketAddress(LOOPBACK, 0), 0);
        secured.setHttpsConfigurator(new HttpsConfigurator(tls));
        secured.createContext("/", exchange -> {
            ExtendedSSLSession session = (ExtendedSSLSession) ((HttpsExchange) exchange).getSSLSession();
            session.getRequestedServerNames().forEach(name -> asked.add(new String(name.getEncoded())));
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        secured.start();
        server = secured;
    }

    /** A certificate for a host that both sides know, made by the JDK's own tool. */
    private SSLContext certified(String host) throws IOException, InterruptedException, GeneralSecurityException {
        Path file = folder.resolve("receiver.p12");
        Path keytool = Path.of(System.getProperty("java.home"), "bin", "keytool");
        String password = new String(PASSWORD);
        Process making = new ProcessBuilder(
                        keytool.toString(),
                        "-genkeypair",
                        "-alias",
                        "receiver",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=" + host,
                        "-ext",
                        "san=dns:" + host,
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        file.toString(),
                        "-storepass",
                        password,
                        "-keypass",
                        password)
                .redirectErrorStream(true)
                .start();
        String said = new String(making.getInputStream().readAllBytes());
        assertThat(making.waitFor()).as(said).isZero();
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            store.load(in, PASSWORD);
        }
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, PASSWORD);
        TrustManagerFactory trusted = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trusted.init(store);
        SSLContext tls = SSLContext.getInstance("TLS");
        tls.init(keys.getKeyManagers(), trusted.getTrustManagers(), null);
        return tls;
    }
}
