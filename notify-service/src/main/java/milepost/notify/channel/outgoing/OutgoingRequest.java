package milepost.notify.channel.outgoing;

import java.net.URI;
import java.util.Map;

/**
 * One POST request; the body is sent byte for byte.
 *
 * @param owner for whom it is made; owners share what this service can look up at once
 */
public record OutgoingRequest(URI url, String owner, Map<String, String> headers, byte[] body) {}
