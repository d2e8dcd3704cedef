package milepost.messaging.signing;

import java.util.List;
import java.util.Map;
import milepost.events.envelope.EventSource;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The keys that services sign their events with.
 *
 * @param keys by service, such as {@code milepost.messaging.keys.registry}: in base64, at least 32 random bytes each. A service needs
 *     its own and those of the services whose events it reads. The first one signs and all are believed, so that keys can be replaced
 */
@ConfigurationProperties("milepost.messaging")
public record EventKeys(@DefaultValue Map<EventSource, List<String>> keys) {

    /**
     * Returns the keys of a service, at least one.
     *
     * @throws IllegalStateException if none is set, or one is not usable; the message says what to do
     */
    List<EventKey> of(EventSource source) {
        var texts = keys.getOrDefault(source, List.of());
        if (texts.isEmpty()) {
            throw unusable(source, "is not set");
        }
        try {
            return texts.stream().map(EventKey::of).toList();
        } catch (IllegalArgumentException e) {
            throw unusable(source, "cannot be used: " + e.getMessage());
        }
    }

    private static IllegalStateException unusable(EventSource source, String reason) {
        return new IllegalStateException(
                "milepost.messaging.keys.%1$s %2$s. It is the key that %1$s-service signs its events with. Make one with: openssl rand -base64 %3$d"
                        .formatted(source.uri().substring(1), reason, EventKey.LEAST_BYTES));
    }

    /** Does not show the keys. */
    @Override
    public String toString() {
        return "keys of " + keys.keySet();
    }
}
