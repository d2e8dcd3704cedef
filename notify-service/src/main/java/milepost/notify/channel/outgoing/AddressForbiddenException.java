package milepost.notify.channel.outgoing;

import java.net.UnknownHostException;

/** Thrown for a host with a forbidden address. A resolver may throw no other type than an UnknownHostException. */
final class AddressForbiddenException extends UnknownHostException {

    private static final long serialVersionUID = 1L;

    private final String kind;

    AddressForbiddenException(String host, String kind) {
        super("The host " + host + " has an address that is not allowed (" + kind + ")");
        this.kind = kind;
    }

    String kind() {
        return kind;
    }
}
