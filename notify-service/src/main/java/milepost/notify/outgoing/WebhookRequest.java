package milepost.notify.outgoing;

import java.net.URI;
import java.util.Map;

/** One POST: the body is sent byte for byte. */
public record WebhookRequest(URI url, Map<String, String> headers, byte[] body) {}
