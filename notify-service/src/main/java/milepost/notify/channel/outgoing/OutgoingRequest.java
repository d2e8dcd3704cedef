package milepost.notify.channel.outgoing;

import java.net.URI;
import java.util.Map;

/** One POST request; the body is sent byte for byte. */
public record OutgoingRequest(URI url, Map<String, String> headers, byte[] body) {}
