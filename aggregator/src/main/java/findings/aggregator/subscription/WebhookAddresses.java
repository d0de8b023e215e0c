package findings.aggregator.subscription;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.Set;

/**
 * Which addresses may be posted to, so that nobody makes this service ask within its own network. A host is looked up
 * by {@link #resolve} alone: what was checked is what is connected to, though the name may point elsewhere a moment
 * later.
 */
public final class WebhookAddresses {
    private static final Set<String> SCHEMES = Set.of("http", "https");

    private final boolean privateNetworks;
    private final HostLookup hosts;

    /**
     * The rule.
     *
     * @param privateNetworks whether addresses on private networks may be posted to
     */
    public WebhookAddresses(boolean privateNetworks) {
        this(privateNetworks, InetAddress::getAllByName);
    }

    WebhookAddresses(boolean privateNetworks, HostLookup hosts) {
        this.privateNetworks = privateNetworks;
        this.hosts = hosts;
    }

    /** Where a host's name points now. */
    @FunctionalInterface
    interface HostLookup {
        InetAddress[] addresses(String host) throws UnknownHostException;
    }

    /** What is wrong with an address as it resolves now, for a person; empty where it may be posted to. */
    Optional<String> problem(URI address) {
        if (address.getScheme() == null || !SCHEMES.contains(address.getScheme()) || address.getHost() == null) {
            return Optional.of("'" + address + "' is no web address; give one like https://example.org/findings");
        }
        if (address.getUserInfo() != null) {
            return Optional.of("the address holds a user's name; deliveries are signed instead");
        }
        try {
            resolve(address.getHost());
            return Optional.empty();
        } catch (UnknownHostException e) {
            return Optional.of(e.getMessage());
        }
    }

    /**
     * Looks a host up, once.
     *
     * @param host a name, or an address in figures
     * @return where it may be connected to
     * @throws UnknownHostException where there is no such host, or one that must not be posted to; its message says
     *     which, for a person
     */
    InetAddress[] resolve(String host) throws UnknownHostException {
        InetAddress[] found = lookUp(host);
        for (InetAddress address : found) {
            if (!privateNetworks && isPrivate(address)) {
                throw new UnknownHostException(host + " is on a private network; such addresses are taken only where"
                        + " findings.private-webhooks is true");
            }
        }
        return found;
    }

    private InetAddress[] lookUp(String host) throws UnknownHostException {
        try {
            return hosts.addresses(host);
        } catch (UnknownHostException e) {
            UnknownHostException plain = new UnknownHostException("there is no host " + host);
            plain.initCause(e);
            throw plain;
        }
    }

    private static boolean isPrivate(InetAddress address) {
        byte[] bytes = address.getAddress();
        boolean uniqueLocal = address instanceof Inet6Address && (bytes[0] & 0xfe) == 0xfc; // fc00::/7
        boolean carrier = bytes.length == 4 && bytes[0] == 100 && (bytes[1] & 0xc0) == 64; // 100.64.0.0/10
        boolean thisNetwork = bytes.length == 4 && bytes[0] == 0; // 0.0.0.0/8
        return address.isLoopbackAddress()
                || address.isAnyLocalAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()
                || uniqueLocal
                || carrier
                || thisNetwork;
    }
}
