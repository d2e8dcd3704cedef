package milepost.notify.channel.outgoing;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Set;
import milepost.notify.channel.EndpointRefusedException;
import org.apache.hc.client5.http.DnsResolver;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/**
 * Decides which URLs a subscriber may use. The URL is checked here, when the subscription is created and before each
 * attempt; the addresses of its host are checked again by the resolver of each connection.
 */
@Component
public class EndpointRules {

    private static final int MAX_LENGTH = 2_000;
    private static final int MAX_PORT = 65_535;
    private static final Set<Integer> HTTPS_PORTS = Set.of(443, 8443);

    private final OutgoingProperties settings;
    private final DnsResolver resolver;

    EndpointRules(OutgoingProperties settings, @Qualifier("vettedResolver") DnsResolver resolver) {
        this.settings = settings;
        this.resolver = resolver;
    }

    /**
     * Checks a new endpoint: its URL and the current addresses of its host. A host that is not found is allowed, because
     * it may be set up later.
     *
     * @throws EndpointRefusedException if nothing may be sent there
     */
    public URI vet(String url) {
        var uri = check(url);
        try {
            resolver.resolve(uri.getHost());
        } catch (AddressForbiddenException e) {
            throw new EndpointRefusedException("address", uri.getHost(), e.kind());
        } catch (UnknownHostException _) {
            return uri;
        }
        return uri;
    }

    /**
     * Checks the URL of an endpoint without resolving its host.
     *
     * @throws EndpointRefusedException if nothing may be sent there
     */
    public URI check(String url) {
        var uri = parse(url);
        var host = host(uri);
        refuseIf(settings.trustedHosts().contains(host), "trusted-host");
        refuseIf(host.isEmpty() || host.contains("%"), "host");
        refuseIf(host.endsWith("."), "trailing-dot");
        refuseIf(AddressRules.isOddLiteral(host), "odd-address");
        if (AddressRules.saysLoopback(host)) {
            refuseIf(!settings.allowLoopbackEndpoints(), "loopback");
            refuseIf(uri.getPort() == 0 || uri.getPort() > MAX_PORT, "port", "1–" + MAX_PORT);
            return uri;
        }
        refuseIf(!host.contains(".") && !host.startsWith("["), "short-name");
        checkPort(uri);
        return uri;
    }

    /**
     * Checks the URL of a robot without resolving its host.
     *
     * @param bases beginnings of URLs, one of which it must have; in trials it may be on this machine instead
     * @throws EndpointRefusedException if nothing may be sent there
     */
    public URI checkRobot(String url, List<String> bases) {
        var uri = parse(url);
        var isTrial = settings.allowLoopbackEndpoints() && AddressRules.saysLoopback(host(uri));
        var allowed = bases.stream().anyMatch(base -> uri.toString().startsWith(base + "/"));
        refuseIf(!isTrial && !allowed, "robot-host", String.join(", ", bases));
        return uri;
    }

    /** Whether an allowed endpoint must agree before anything is sent to it. */
    public boolean needsConsent(URI url) {
        return switch (settings.consent()) {
            case ALL -> true;
            case OTHERS -> !AddressRules.saysLoopback(url.getHost());
            case NONE -> false;
        };
    }

    private static String host(URI uri) {
        refuseIf(uri.getRawUserInfo() != null, "user-info");
        refuseIf(uri.getRawFragment() != null, "fragment");
        return uri.getHost() == null ? "" : uri.getHost();
    }

    private void checkPort(URI uri) {
        if (uri.getScheme().equalsIgnoreCase("http")) {
            refuseIf(!settings.allowHttpEndpoints(), "scheme");
            refuseIf(uri.getPort() != -1 && uri.getPort() != 80, "port", "80");
        } else {
            refuseIf(uri.getPort() != -1 && !HTTPS_PORTS.contains(uri.getPort()), "port", "443, 8443");
        }
    }

    private static URI parse(String url) {
        refuseIf(url.length() > MAX_LENGTH, "too-long", MAX_LENGTH);
        try {
            var uri = new URI(url).parseServerAuthority();
            var scheme = uri.getScheme();
            refuseIf(!"https".equalsIgnoreCase(scheme) && !"http".equalsIgnoreCase(scheme), "scheme");
            return EndpointUrl.normalized(uri);
        } catch (URISyntaxException _) {
            throw new EndpointRefusedException("malformed");
        }
    }

    private static void refuseIf(boolean condition, String code, Object... args) {
        if (condition) {
            throw new EndpointRefusedException(code, args);
        }
    }
}
