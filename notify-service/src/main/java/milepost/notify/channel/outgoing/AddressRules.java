package milepost.notify.channel.outgoing;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Allows requests to public addresses only. Of IPv6 only global unicast is public, except ranges that embed an IPv4
 * address (6to4, Teredo; NAT64 and IPv4-mapped are outside of it) or are reserved for documentation and protocols.
 */
final class AddressRules {

    private static final Network GLOBAL_UNICAST = Network.parse("public", "2000::/3");
    private static final List<Network> NOT_PUBLIC = List.of(
            Network.parse("this network", "0.0.0.0/8"),
            Network.parse("private", "10.0.0.0/8"),
            Network.parse("shared by carriers", "100.64.0.0/10"),
            Network.parse("loopback", "127.0.0.0/8"),
            Network.parse("link-local", "169.254.0.0/16"),
            Network.parse("private", "172.16.0.0/12"),
            Network.parse("for protocols", "192.0.0.0/24"),
            Network.parse("documentation", "192.0.2.0/24"),
            Network.parse("6to4 relay", "192.88.99.0/24"),
            Network.parse("private", "192.168.0.0/16"),
            Network.parse("benchmarks", "198.18.0.0/15"),
            Network.parse("documentation", "198.51.100.0/24"),
            Network.parse("documentation", "203.0.113.0/24"),
            Network.parse("multicast", "224.0.0.0/4"),
            Network.parse("reserved", "240.0.0.0/4"),
            Network.parse("Teredo", "2001::/32"),
            Network.parse("for protocols", "2001::/23"),
            Network.parse("documentation", "2001:db8::/32"),
            Network.parse("6to4", "2002::/16"),
            Network.parse("documentation", "3fff::/20"));

    private final List<Network> forbidden;

    AddressRules(List<String> furtherNetworks) {
        this.forbidden = Stream.concat(
                        NOT_PUBLIC.stream(), furtherNetworks.stream().map(cidr -> Network.parse("closed", cidr)))
                .toList();
    }

    /** Returns the kind of a forbidden address, or empty if the address is allowed. */
    Optional<String> whyForbidden(InetAddress address) {
        var bytes = unwrapped(address.getAddress());
        if (bytes.length == 16 && !GLOBAL_UNICAST.contains(bytes)) {
            return Optional.of("not public");
        }
        return forbidden.stream()
                .filter(network -> network.contains(bytes))
                .map(Network::name)
                .findFirst();
    }

    /** Whether a host name or address literal names this machine; no name server is asked. */
    static boolean saysLoopback(String host) {
        return host.equals("localhost") || (isLiteral(host) && literal(host).isLoopbackAddress());
    }

    static boolean isLiteral(String host) {
        try {
            literal(host);
            return true;
        } catch (IllegalArgumentException _) {
            return false;
        }
    }

    /** Programs disagree about which address is meant by forms such as 0177.0.0.1. */
    static boolean isOddLiteral(String host) {
        var lastLabel = host.substring(host.lastIndexOf('.') + 1);
        return !host.startsWith("[")
                && Character.isDigit(lastLabel.charAt(0))
                && !(isLiteral(host) && literal(host).getHostAddress().equals(host));
    }

    static InetAddress literal(String host) {
        return host.startsWith("[")
                ? InetAddress.ofLiteral(host.substring(1, host.length() - 1))
                : host.contains(":") ? InetAddress.ofLiteral(host) : Inet4Address.ofLiteral(host);
    }

    /** Turns ::ffff:10.0.0.1 into 10.0.0.1, also where Java has not done so already. */
    private static byte[] unwrapped(byte[] bytes) {
        var mapped = bytes.length == 16
                && bytes[10] == (byte) 0xFF
                && bytes[11] == (byte) 0xFF
                && Arrays.equals(bytes, 0, 10, new byte[10], 0, 10);
        return mapped ? Arrays.copyOfRange(bytes, 12, 16) : bytes;
    }
}
