package milepost.messaging.test;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import milepost.events.envelope.EventSource;
import milepost.messaging.signing.EventKeys;
import milepost.messaging.signing.RecordSigner;

/** The keys that the services under test sign their events with. */
public final class TestKeys {

    private static final Map<EventSource, RecordSigner> SIGNERS = new EnumMap<>(EventSource.class);

    static {
        for (var source : EventSource.values()) {
            SIGNERS.put(source, signer(source, key(source)));
        }
    }

    private TestKeys() {}

    /** Signs as the service does that owns these events. */
    public static RecordSigner signer(EventSource source) {
        return SIGNERS.get(source);
    }

    /** Signs with any key as the one of this service. */
    public static RecordSigner signer(EventSource source, String key) {
        return new RecordSigner(new EventKeys(Map.of(source, List.of(key))), source);
    }

    /** The settings of a service that reads the events of every other. */
    public static Map<String, String> settings() {
        return Map.of(
                "milepost.messaging.keys.registry", key(EventSource.REGISTRY),
                "milepost.messaging.keys.progress", key(EventSource.PROGRESS),
                "milepost.messaging.keys.notify", key(EventSource.NOTIFY));
    }

    /** The key of one service, in base64. */
    public static String key(EventSource source) {
        return Base64.getEncoder()
                .encodeToString("only for tests: %-32s".formatted(source).getBytes(UTF_8));
    }
}
