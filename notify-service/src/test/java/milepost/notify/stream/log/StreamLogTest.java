package milepost.notify.stream.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import milepost.events.envelope.EventSource;
import milepost.notify.NotifyDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class StreamLogTest {

    private static final String UNKNOWN_TYPE = "milepost.project.inspected.v1";

    private final NotifyDatabase database = new NotifyDatabase();
    private final TestEvents events = new TestEvents(database);
    private final StreamLog log = events.log();

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void eventsGetPositionsWithoutGapsInTheirOrder() {
        var received = TestEvents.met(3);

        events.append(received.subList(0, 2));
        events.append(received.subList(2, 3));

        assertThat(log.after(0, 10)).extracting(StreamEvent::position).containsExactly(1L, 2L, 3L);
        assertThat(log.after(0, 10))
                .extracting(StreamEvent::eventId)
                .containsExactlyElementsOf(
                        received.stream().map(event -> event.envelope().id()).toList());
        assertThat(log.bounds()).isEqualTo(new StreamBounds(0, 3));
    }

    @Test
    void aRedeliveredEventIsThereOnce() {
        var received = TestEvents.met(2);
        events.append(received.subList(0, 1));

        events.append(received);
        events.append(received);

        assertThat(log.after(0, 10)).hasSize(2);
        assertThat(log.bounds().last()).isEqualTo(2);
    }

    @Test
    void aTransactionThatFailsTakesNoPosition() {
        assertThatThrownBy(() -> events.transactions().executeWithoutResult(_ -> {
                    log.append(TestEvents.met(5));
                    throw new IllegalStateException("rolled back");
                }))
                .hasMessage("rolled back");

        events.append(TestEvents.met(1));

        assertThat(log.after(0, 10)).extracting(StreamEvent::position).containsExactly(1L);
    }

    @Test
    void whatIsNotPublicIsLeftOutAtAnyDepthAlsoOfTypesOfALaterRelease() {
        var project = UUID.randomUUID();
        events.append(
                List.of(TestEvents.received(EventSource.PROGRESS, UNKNOWN_TYPE, project, """
                        {"projectId":"%s","owner":"甲","finding":"合格","steps":[{"internalComment":"内部意见","place":"兰州"}],
                         "by":{"owner":{"phone":"13900000000"},"unit":"质监站"}}""".formatted(project))));

        var stored = log.after(0, 10).getFirst();

        assertThat(stored.data()).isEqualTo(JsonMapper.shared().readTree("""
                {"projectId":"%s","finding":"合格","steps":[{"place":"兰州"}],"by":{"unit":"质监站"}}""".formatted(project)));
        assertThat(stored.projectId()).isEqualTo(project);
        assertThat(stored.org()).isEqualTo("甘肃铁投");
        assertThat(JsonMapper.shared().writeValueAsString(stored)).doesNotContain("actor", "甲", "内部意见", "139");
    }

    @Test
    void eventsOfSubscriptionsAreRefused() {
        var subscription = UUID.randomUUID();
        var created = TestEvents.received(EventSource.NOTIFY, "milepost.subscription.inspected.v1", subscription, "{}");

        assertThatThrownBy(() -> events.append(List.of(created))).hasMessageContaining("not public");
    }

    @Test
    void dataThatIsTooLargeIsLeftOut() {
        var text = "长".repeat(StreamEvent.MAX_DATA / 3);
        events.append(List.of(TestEvents.received(
                EventSource.REGISTRY, UNKNOWN_TYPE, UUID.randomUUID(), "{\"text\":\"%s\"}".formatted(text))));

        assertThat(log.after(0, 10)).singleElement().satisfies(event -> {
            assertThat(event.data()).isNull();
            assertThat(event.type()).isEqualTo(UNKNOWN_TYPE);
        });
    }

    @Test
    void theOldestAreTrimmedBeyondTheNumberThatIsKept() {
        events.append(TestEvents.met(10));

        assertThat(sweep(Duration.ofDays(7), 4, Instant.now(), 100)).isEqualTo(6);

        assertThat(log.bounds()).isEqualTo(new StreamBounds(6, 10));
        assertThat(sweep(Duration.ofDays(7), 4, Instant.now(), 100)).isZero();
    }

    @Test
    void whatWasStoredLongAgoIsTrimmedInBatchesAndPositionsGoOn() {
        events.append(TestEvents.met(10));
        var later = Instant.now().plus(Duration.ofDays(8));

        assertThat(sweep(Duration.ofDays(7), 100, later, 4)).isEqualTo(4);
        assertThat(log.bounds()).isEqualTo(new StreamBounds(4, 10));
        assertThat(sweep(Duration.ofDays(7), 100, later, 100)).isEqualTo(6);
        assertThat(log.bounds()).isEqualTo(new StreamBounds(10, 10));

        events.append(TestEvents.met(1));
        assertThat(log.after(0, 10)).extracting(StreamEvent::position).containsExactly(11L);
    }

    @Test
    void onlyKeptPositionsCanBeContinued() {
        var bounds = new StreamBounds(4, 6);

        assertThat(LongStream.rangeClosed(0, 9).filter(bounds::contains)).containsExactly(4L, 5L, 6L);
    }

    private int sweep(Duration retention, long maxEvents, Instant now, int limit) {
        var sweep = new StreamSweep(
                events.repository(), new StreamRetention(retention, maxEvents), Clock.fixed(now, ZoneOffset.UTC));
        return events.transactions().execute(_ -> sweep.sweep(limit));
    }
}
