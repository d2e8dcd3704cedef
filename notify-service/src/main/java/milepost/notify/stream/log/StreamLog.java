package milepost.notify.stream.log;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import milepost.messaging.WakeUp;
import milepost.messaging.projection.ReceivedEvent;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The stored stream. Positions are contiguous and become visible in their order, so whoever has read up to one of them has missed
 * nothing before it.
 */
@Component
public class StreamLog {

    private final StreamEventRepository events;
    private final WakeUp news = new WakeUp();

    StreamLog(StreamEventRepository events) {
        this.events = events;
    }

    /** Adds the events that are not there yet. Should be the last statement of its transaction, because other writers wait for its end. */
    @Transactional(propagation = Propagation.MANDATORY)
    void append(List<ReceivedEvent> received) {
        var known = events.known(
                received.stream().map(event -> event.envelope().id()).toList());
        var added = received.stream()
                .filter(event -> !known.contains(event.envelope().id()))
                .map(StreamEvent::of)
                .toList();
        if (added.isEmpty()) {
            return;
        }
        var position = events.advance(added.size()) - added.size();
        var placed = new ArrayList<StreamEvent>(added.size());
        for (var event : added) {
            placed.add(event.at(++position));
        }
        events.insert(placed);
    }

    public StreamBounds bounds() {
        return events.bounds();
    }

    /** Returns the events that follow a position, in order; of another position than the next one if those between are gone. */
    public List<StreamEvent> after(long position, int limit) {
        return events.after(position, limit);
    }

    /** Wakes whoever waits for news in this JVM. */
    public void announce() {
        news.signal();
    }

    /** Waits until something is announced, at most for the given time. */
    public void awaitNews(Duration atMost) throws InterruptedException {
        news.await(atMost);
    }
}
