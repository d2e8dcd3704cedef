package milepost.notify.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import milepost.notify.stream.log.StreamEvent;
import org.junit.jupiter.api.Test;

class RecentEventsTest {

    private final int size = streamed(1).bytes().length;
    private final RecentEvents recent = new RecentEvents(5L * size);

    @Test
    void whatFollowsAPositionIsReturnedWithoutWaiting() throws Exception {
        recent.append(0, streamed(1, 4));

        assertThat(positions(2)).containsExactly(3L, 4L);
        assertThat(positions(0)).containsExactly(1L, 2L, 3L, 4L);
    }

    @Test
    void onlySoManyBytesAreKeptAndWhoeverIsBehindThemIsToldSo() throws Exception {
        recent.append(0, streamed(1, 8));

        assertThat(recent.after(2, 1)).isEmpty();
        assertThat(positions(3)).containsExactly(4L, 5L, 6L, 7L, 8L);
    }

    @Test
    void eventsThatDoNotFollowTheLastOneAreNotTaken() throws Exception {
        recent.restart(10);

        recent.append(4, streamed(5, 6));

        assertThat(recent.last()).isEqualTo(10);
        assertThat(recent.after(10, 1)).hasValue(List.of());
        assertThat(recent.after(9, 1)).isEmpty();
    }

    @Test
    void nobodyWaitsWhileItIsClosed() throws Exception {
        recent.setClosed(true);

        assertThat(recent.after(0, Duration.ofDays(1).toNanos())).hasValue(List.of());
    }

    private List<Long> positions(long after) throws InterruptedException {
        return recent.after(after, 1).orElseThrow().stream()
                .map(StreamedEvent::position)
                .toList();
    }

    private static List<StreamedEvent> streamed(long from, long to) {
        return LongStream.rangeClosed(from, to)
                .mapToObj(RecentEventsTest::streamed)
                .toList();
    }

    private static StreamedEvent streamed(long position) {
        var at = Instant.parse("2026-02-11T01:00:00Z");
        var event = new StreamEvent(position, new UUID(1, 1), "a", "/registry", "s", null, 1, at, at, null, null);
        return StreamedEvent.of(event, null);
    }
}
