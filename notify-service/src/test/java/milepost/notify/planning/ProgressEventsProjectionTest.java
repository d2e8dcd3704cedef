package milepost.notify.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import milepost.events.envelope.Author;
import milepost.events.envelope.EventEnvelope;
import milepost.events.envelope.EventSource;
import milepost.messaging.EventIds;
import milepost.messaging.EventJson;
import milepost.messaging.projection.ReceivedEvent;
import milepost.notify.Probe;
import milepost.notify.project.RegistryReading;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;

/** Progress may be read before earlier events of the registry about the same project. */
class ProgressEventsProjectionTest {

    private static final Instant NOW = Instant.parse("2026-11-22T06:00:00Z");

    private final DeliveryPlanner planner = mock(DeliveryPlanner.class);
    private final RegistryReading registry = mock(RegistryReading.class);
    private final ProgressEventsProjection projection =
            new ProgressEventsProjection(planner, registry, Clock.fixed(NOW, ZoneOffset.UTC));
    private final ReceivedEvent late = met(NOW.minusSeconds(60));
    private final ReceivedEvent inTime = met(NOW.minusSeconds(1));

    @Test
    void recentEventsArePlannedWithoutAskingKafka() {
        projection.apply(List.of(inTime));

        assertThat(planned()).containsExactly(inTime.envelope().id());
        then(registry).shouldHaveNoInteractions();
    }

    @Test
    void lateEventsAreHeldWhileTheRegistrysTopicIsUnread() {
        given(registry.isReadWithin(Duration.ZERO)).willReturn(false);

        projection.apply(List.of(late, inTime));

        assertThat(planned()).containsExactly(inTime.envelope().id());
        var held = captor();
        then(planner).should().hold(held.capture());
        assertThat(held.getValue())
                .extracting(event -> event.envelope().id())
                .containsExactly(late.envelope().id());
    }

    @Test
    void lateEventsArePlannedOnceTheRegistrysTopicIsRead() {
        given(registry.isReadWithin(Duration.ZERO)).willReturn(true);

        projection.apply(List.of(late, inTime));

        assertThat(planned())
                .containsExactly(late.envelope().id(), inTime.envelope().id());
        then(planner).should(never()).hold(any());
    }

    private List<UUID> planned() {
        var planned = captor();
        then(planner).should().plan(planned.capture());
        return planned.getValue().stream().map(event -> event.envelope().id()).toList();
    }

    @SuppressWarnings("unchecked")
    private static ArgumentCaptor<Collection<NotifiableEvent>> captor() {
        return ArgumentCaptor.forClass(Collection.class);
    }

    private static ReceivedEvent met(Instant recordedAt) {
        var project = UUID.randomUUID();
        var data = Probe.metEvent(project, 40);
        var envelope = new EventEnvelope(
                EventIds.next(),
                EventSource.PROGRESS,
                "milepost.milestone.met.v1",
                project.toString(),
                1,
                recordedAt,
                recordedAt,
                new Author("someone", null),
                null);
        return new ReceivedEvent(envelope, data, EventJson.write(data), EventSource.PROGRESS.topic(), 0, 0);
    }
}
