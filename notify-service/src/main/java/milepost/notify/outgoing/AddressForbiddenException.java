package milepost.notify.outgoing;

import java.net.UnknownHostException;

/** A host that has an address which no request may reach. Of this type because that is what a resolver may throw. */
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
