package findings.aggregator.subscription;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.ssl.TlsSocketStrategy;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.io.entity.EntityUtils;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;

/**
 * Posts to addresses that somebody else chose: connects only to where {@link WebhookAddresses} found their hosts and
 * let them pass, and follows none to another address. The host's name stands in the request, and its certificate is
 * held to it, as ever.
 */
final class WebhookClient implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final TimeValue IDLE_CONNECTIONS_FOR = TimeValue.ofSeconds(30);

    /** An answer's body says nothing; a short one is read, so that its connection serves again. */
    private static final int SHORT_BODY_BYTES = 4096;

    private final CloseableHttpClient http;

    WebhookClient(WebhookAddresses addresses) {
        this(addresses, PoolingHttpClientConnectionManagerBuilder.create());
    }

    /** A client that trusts other certificates than Java does. */
    WebhookClient(WebhookAddresses addresses, TlsSocketStrategy tls) {
        this(addresses, PoolingHttpClientConnectionManagerBuilder.create().setTlsSocketStrategy(tls));
    }

    private WebhookClient(WebhookAddresses addresses, PoolingHttpClientConnectionManagerBuilder connections) {
        Timeout patience = Timeout.of(PATIENCE);
        http = HttpClients.custom()
                .setConnectionManager(connections
                        .setDnsResolver(new CheckedHosts(addresses))
                        // Each subscription asks for one at a time, and must not wait for another's.
                        .setMaxConnTotal(Integer.MAX_VALUE)
                        .setMaxConnPerRoute(Integer.MAX_VALUE)
                        .setDefaultConnectionConfig(ConnectionConfig.custom()
                                .setConnectTimeout(patience)
                                .setSocketTimeout(patience)
                                .build())
                        .build())
                .setDefaultRequestConfig(
                        RequestConfig.custom().setResponseTimeout(patience).build())
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableContentCompression()
                .evictIdleConnections(IDLE_CONNECTIONS_FOR)
                .setUserAgent("findings")
                .build();
    }

    /**
     * Sends a request.
     *
     * @param request the request, with its whole address
     * @return the status of the answer
     * @throws UnknownHostException where its host must not be posted to, or is none; its message says which
     * @throws IOException where there is no answer
     */
    int status(ClassicHttpRequest request) throws IOException {
        HttpHost host = new HttpHost(request.getScheme(), request.getAuthority());
        try (ClassicHttpResponse response = http.executeOpen(host, request, null)) {
            HttpEntity body = response.getEntity();
            if (body != null && body.getContentLength() >= 0 && body.getContentLength() <= SHORT_BODY_BYTES) {
                EntityUtils.consume(body);
            }
            return response.getCode();
        }
    }

    @Override
    public void close() {
        http.close(CloseMode.GRACEFUL);
    }

    /** Hosts as the rule finds them: looked up once, checked, and connected to there. */
    private record CheckedHosts(WebhookAddresses addresses) implements DnsResolver {

        @Override
        public InetAddress[] resolve(String host) throws UnknownHostException {
            return addresses.resolve(host);
        }

        @Override
        public String resolveCanonicalHostname(String host) {
            return host;
        }
    }
}
