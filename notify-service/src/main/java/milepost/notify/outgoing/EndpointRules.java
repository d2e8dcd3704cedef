package milepost.notify.outgoing;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Set;
import org.apache.hc.client5.http.DnsResolver;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/**
 * Which URLs a subscriber may name. What is written is checked here, when the subscription is made and before each
 * attempt; what a name resolves to is checked again by the resolver of each connection.
 */
@Component
public class EndpointRules {

    private static final int LONGEST = 2_000;
    private static final Set<Integer> HTTPS_PORTS = Set.of(443, 8443);

    private final OutgoingProperties settings;
    private final DnsResolver resolver;

    EndpointRules(OutgoingProperties settings, @Qualifier("vettedResolver") DnsResolver resolver) {
        this.settings = settings;
        this.resolver = resolver;
    }

    /**
     * What is said of an endpoint when it is named: its URL, and the addresses that its host has now. A host that is not
     * found is let pass, for it may come to be.
     *
     * @throws EndpointRefusedException if no request may go there
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
     * What is said of an endpoint by its URL alone.
     *
     * @throws EndpointRefusedException if no request may go there
     */
    public URI check(String url) {
        var uri = parse(url);
        refuseIf(uri.getRawUserInfo() != null, "user-info");
        refuseIf(uri.getRawFragment() != null, "fragment");
        var host = uri.getHost() == null ? "" : uri.getHost().toLowerCase(Locale.ROOT);
        refuseIf(host.isEmpty() || host.contains("%"), "host");
        refuseIf(host.endsWith("."), "trailing-dot");
        refuseIf(isOddNumber(host), "odd-address");
        if (AddressRules.saysLoopback(host)) {
            refuseIf(!settings.allowLoopbackEndpoints(), "loopback");
            return uri;
        }
        refuseIf(!host.contains(".") && !host.startsWith("["), "short-name");
        checkPort(uri);
        return uri;
    }

    private void checkPort(URI uri) {
        if (uri.getScheme().equalsIgnoreCase("http")) {
            refuseIf(!settings.allowHttpEndpoints(), "scheme");
            refuseIf(uri.getPort() != -1 && uri.getPort() != 80, "port", "80");
        } else {
            refuseIf(uri.getPort() != -1 && !HTTPS_PORTS.contains(uri.getPort()), "port", "443, 8443");
        }
    }

    /** 0177.0.0.1 and its like mean one address to us and another one to the next program. */
    private static boolean isOddNumber(String host) {
        var lastLabel = host.substring(host.lastIndexOf('.') + 1);
        return !host.startsWith("[")
                && Character.isDigit(lastLabel.charAt(0))
                && !(AddressRules.isLiteral(host)
                        && AddressRules.literal(host).getHostAddress().equals(host));
    }

    private static URI parse(String url) {
        refuseIf(url.length() > LONGEST, "too-long", LONGEST);
        try {
            var uri = new URI(url).parseServerAuthority();
            var scheme = uri.getScheme();
            refuseIf(!"https".equalsIgnoreCase(scheme) && !"http".equalsIgnoreCase(scheme), "scheme");
            return URI.create(uri.toASCIIString());
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
