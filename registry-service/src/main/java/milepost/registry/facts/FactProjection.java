package milepost.registry.facts;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import milepost.events.Topics;
import milepost.messaging.projection.Projection;
import milepost.messaging.projection.ReceivedEvent;
import org.springframework.stereotype.Component;

/** Keeps facts, those of a batch of events with one statement. */
@Component
class FactProjection implements Projection {

    private final FactRepository facts;

    FactProjection(FactRepository facts) {
        this.facts = facts;
    }

    @Override
    public String consumer() {
        return "registry-service.facts";
    }

    @Override
    public List<String> topics() {
        return List.of(Topics.PROGRESS_EVENTS);
    }

    @Override
    public Duration batchWindow() {
        return Duration.ofMillis(100);
    }

    @Override
    public void apply(List<ReceivedEvent> events) {
        var told = events.stream().map(ToldFacts::of).filter(Objects::nonNull).toList();
        if (!told.isEmpty()) {
            facts.save(told);
        }
    }
}
