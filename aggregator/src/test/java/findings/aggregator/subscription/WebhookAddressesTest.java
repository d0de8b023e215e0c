package findings.aggregator.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookAddressesTest {
    private final WebhookAddresses publicOnly = new WebhookAddresses(false);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1/", "http://localhost:8080/x", "http://10.1.2.3/", "http://172.16.0.1/",
                "http://192.168.1.1/", "http://169.254.169.254/latest", "http://100.64.0.1/", "http://0.0.0.0/",
                "http://[::1]/", "http://[fd00::1]/", "http://[fe80::1]/", "http://[::ffff:127.0.0.1]/"
            })
    void addressesOnPrivateNetworksAreRefusedUnlessAllowed(String address) {
        assertThat(publicOnly.problem(URI.create(address)))
                .hasValueSatisfying(problem -> assertThat(problem).contains("private network"));
        assertThat(new WebhookAddresses(true).problem(URI.create(address))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ftp://192.0.2.1/", "mailto:somebody@example.org", "/findings", "file:///etc/hosts"})
    void whatIsNoWebAddressIsRefused(String address) {
        assertThat(publicOnly.problem(URI.create(address)))
                .hasValueSatisfying(problem -> assertThat(problem).contains("no web address"));
    }

    @Test
    void aPublicAddressIsTaken() {
        assertThat(publicOnly.problem(URI.create("https://192.0.2.1/findings"))).isEmpty();
    }

    @Test
    void anAddressWithAUserIsRefused() {
        assertThat(publicOnly.problem(URI.create("https://me:secret@192.0.2.1/")))
                .isPresent();
    }
}
