package milepost.events.envelope;

import java.util.Arrays;
import milepost.events.Event;
import milepost.events.NotifyEvent;
import milepost.events.ProgressEvent;
import milepost.events.RegistryEvent;
import milepost.events.Topics;

/** The service that writes an event: the CloudEvents {@code source} and the topic that it owns. */
public enum EventSource {
    REGISTRY("/registry", Topics.PROJECT_EVENTS),
    PROGRESS("/progress", Topics.PROGRESS_EVENTS),
    NOTIFY("/notify", Topics.DELIVERY_EVENTS);

    private final String uri;
    private final String topic;

    EventSource(String uri, String topic) {
        this.uri = uri;
        this.topic = topic;
    }

    /** Returns the source that writes events of this kind. */
    public static EventSource of(Event event) {
        return switch (event) {
            case RegistryEvent _ -> REGISTRY;
            case ProgressEvent _ -> PROGRESS;
            case NotifyEvent _ -> NOTIFY;
        };
    }

    /** @throws IllegalArgumentException if no service of ours writes under this source */
    public static EventSource ofUri(String uri) {
        return Arrays.stream(values())
                .filter(source -> source.uri.equals(uri))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Unknown event source: " + uri));
    }

    public String uri() {
        return uri;
    }

    public String topic() {
        return topic;
    }
}
