package milepost.notify.channel.outgoing;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Set;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Resolves a host once and fails unless all of its addresses are allowed. The connection is made to one of the addresses
 * returned here, so a second, different answer of the name server is never used.
 */
final class VettedDnsResolver implements DnsResolver {

    private final DnsResolver names;
    private final AddressRules rules;
    private final boolean allowLoopback;
    private final Set<String> trustedHosts;

    /** @param trustedHosts whose addresses are not checked */
    VettedDnsResolver(DnsResolver names, AddressRules rules, boolean allowLoopback, Set<String> trustedHosts) {
        this.names = names;
        this.rules = rules;
        this.allowLoopback = allowLoopback;
        this.trustedHosts = trustedHosts;
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        var addresses =
                AddressRules.isLiteral(host) ? new InetAddress[] {AddressRules.literal(host)} : names.resolve(host);
        if (addresses == null || addresses.length == 0) {
            throw new UnknownHostException(host);
        }
        if (trustedHosts.contains(host)) {
            return addresses;
        }
        var loopbackIsAllowed = allowLoopback && AddressRules.saysLoopback(host);
        for (var address : addresses) {
            var kind = rules.whyForbidden(address);
            if (kind.isPresent() && !(loopbackIsAllowed && address.isLoopbackAddress())) {
                throw new AddressForbiddenException(host, kind.get());
            }
        }
        return addresses;
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }
}
