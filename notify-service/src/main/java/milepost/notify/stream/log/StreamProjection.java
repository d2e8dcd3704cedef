package milepost.notify.stream.log;

import java.time.Duration;
import java.util.List;
import milepost.events.Topics;
import milepost.messaging.projection.Projection;
import milepost.messaging.projection.ReceivedEvent;
import org.springframework.stereotype.Component;

/**
 * Adds the events of registry and progress to the stream. It has a group of its own, so that what it cannot handle holds up no
 * delivery, and its readers are no burden to subscribers.
 */
@Component
class StreamProjection implements Projection {

    static final String CONSUMER = "notify-service.stream";

    private final StreamLog log;

    StreamProjection(StreamLog log) {
        this.log = log;
    }

    @Override
    public String consumer() {
        return CONSUMER;
    }

    @Override
    public List<String> topics() {
        return List.of(Topics.PROJECT_EVENTS, Topics.PROGRESS_EVENTS);
    }

    /** A person who looks at a page does not notice it. */
    @Override
    public Duration batchWindow() {
        return Duration.ofMillis(50);
    }

    @Override
    public void apply(List<ReceivedEvent> events) {
        log.append(events);
    }

    @Override
    public void applied(List<ReceivedEvent> events) {
        log.announce();
    }
}
