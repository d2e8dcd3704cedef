package milepost.notify.channel.outgoing;

import java.net.InetAddress;

/** A range of IP addresses, 10.0.0.0/8 or 2001:db8::/32. */
record Network(String name, byte[] prefix, int bits) {

    /** @throws IllegalArgumentException if the text is not a network */
    static Network parse(String name, String cidr) {
        var slash = cidr.indexOf('/');
        if (slash < 0) {
            throw new IllegalArgumentException("A network needs a prefix length, such as 10.0.0.0/8: " + cidr);
        }
        var prefix = InetAddress.ofLiteral(cidr.substring(0, slash)).getAddress();
        var bits = Integer.parseInt(cidr.substring(slash + 1));
        if (bits < 0 || bits > prefix.length * 8) {
            throw new IllegalArgumentException("Not a valid prefix length: " + cidr);
        }
        return new Network(name, prefix, bits);
    }

    boolean contains(byte[] address) {
        if (address.length != prefix.length) {
            return false;
        }
        for (var bit = 0; bit < bits; bit += 8) {
            var mask = bits - bit >= 8 ? 0xFF : 0xFF << (8 - (bits - bit)) & 0xFF;
            if (((address[bit / 8] ^ prefix[bit / 8]) & mask) != 0) {
                return false;
            }
        }
        return true;
    }
}
