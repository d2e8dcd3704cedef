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
    private static final Set<Integer> HTTP_PORTS = Set.of(80);

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
            throw new EndpointRefusedException(String.valueOf(e.getMessage()));
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
        refuseIf(uri.getRawUserInfo() != null, "The URL must not hold a user name or a password");
        refuseIf(uri.getRawFragment() != null, "The URL must not have a fragment (#)");
        var host = uri.getHost() == null ? "" : uri.getHost();
        refuseIf(
                host.isEmpty() || host.contains("%"),
                "The URL needs a host: a name such as hooks.example.org (in ASCII) or an IP address in its usual form");
        refuseIf(host.endsWith("."), "The host must not end with a dot");
        refuseIf(isOddNumber(host), "An IP address is written in its usual form, such as 198.51.100.7");
        var loopback = AddressRules.saysLoopback(host.toLowerCase(Locale.ROOT));
        if (loopback) {
            refuseIf(!settings.allowLoopbackEndpoints(), "Endpoints on this machine (loopback) are not allowed here");
            return uri;
        }
        refuseIf(
                !host.contains(".") && !host.startsWith("["),
                "The host must be a full name, such as hooks.example.org");
        checkPort(uri);
        return uri;
    }

    private void checkPort(URI uri) {
        if (uri.getScheme().equalsIgnoreCase("http")) {
            refuseIf(!settings.allowHttpEndpoints(), "The URL must begin with https://");
            refuseIf(uri.getPort() != -1 && !HTTP_PORTS.contains(uri.getPort()), "The port must be 80");
        } else {
            refuseIf(uri.getPort() != -1 && !HTTPS_PORTS.contains(uri.getPort()), "The port must be 443 or 8443");
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
        refuseIf(url.length() > LONGEST, "The URL is longer than " + LONGEST + " characters");
        try {
            var uri = new URI(url).parseServerAuthority();
            var scheme = uri.getScheme();
            refuseIf(
                    scheme == null || !(scheme.equalsIgnoreCase("https") || scheme.equalsIgnoreCase("http")),
                    "The URL must begin with https://");
            return URI.create(uri.toASCIIString());
        } catch (URISyntaxException e) {
            throw new EndpointRefusedException("Not a URL with a host in its usual form: " + e.getReason());
        }
    }

    private static void refuseIf(boolean condition, String why) {
        if (condition) {
            throw new EndpointRefusedException(why);
        }
    }
}
