package milepost.notify.channel.outgoing;

import java.net.UnknownHostException;

/** Thrown if a name was not looked up because too many look-ups are under way. It says nothing about the name. */
final class LookupsBusyException extends UnknownHostException {

    private static final long serialVersionUID = 1L;

    LookupsBusyException(String host) {
        super(host + " (not looked up, because too many look-ups are under way)");
    }
}
