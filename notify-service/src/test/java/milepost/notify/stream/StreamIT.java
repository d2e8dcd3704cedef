package milepost.notify.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import milepost.events.envelope.EventEnvelope;
import milepost.notify.NotifyIT;
import milepost.notify.Probe;
import milepost.notify.stream.StreamText.Sse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@NotifyIT
class StreamIT {

    @Autowired
    Probe probe;

    @LocalServerPort
    int port;

    private final List<StreamProbe> readers = new ArrayList<>();

    @AfterEach
    void close() {
        readers.forEach(StreamProbe::close);
    }

    @Test
    void anyoneSeesWhatHappensInItsOrder() throws Exception {
        var reader = open("", null);
        var project = UUID.randomUUID();
        probe.register(project, "railway", "620722");
        var met = List.of(probe.met(project, 40), probe.met(project, 50), probe.met(project, 60));

        await().untilAsserted(() -> assertThat(of(project, reader)).hasSize(4));
        var reported = of(project, reader).stream()
                .filter(event -> event.data().path("source").asString().equals("/progress"))
                .toList();
        assertThat(reported).extracting(Sse::eventId).containsExactlyElementsOf(ids(met));
        var last = reported.getLast();
        assertThat(last.id()).isEqualTo(last.data().path("position").asString());
        assertThat(last.data().path("type").asString()).isEqualTo("milepost.milestone.met.v1");
        assertThat(last.data().path("source").asString()).isEqualTo("/progress");
        assertThat(last.data().path("version").asLong()).isEqualTo(3);
        assertThat(last.data().path("org").asString()).isEqualTo("Probe org");
        assertThat(last.data().at("/data/slipDays").asInt()).isEqualTo(60);
        assertThat(last.data().has("actor")).isFalse();
    }

    @Test
    void aNewReaderIsToldAtOnceWhereTheStreamStands() throws Exception {
        probe.register("railway", "620722");

        var reader = open("", null);

        assertThat(reader.header("Content-Type")).startsWith("text/event-stream");
        assertThat(reader.header("Cache-Control")).isEqualTo("no-store");
        assertThat(reader.header("X-Accel-Buffering")).isEqualTo("no");
        assertThat(reader.text().events().getFirst().name()).isEqualTo("hello");
        assertThat(Integer.parseInt(reader.text().retry())).isBetween(2_500, 4_500);
        var hello = reader.text().events().getFirst();
        assertThat(hello.id()).isEqualTo(hello.data().path("position").asString());
    }

    @Test
    void aReaderThatWasCutOffGetsWhatItMissedThenWhatHappensAndNothingTwice() throws Exception {
        var project = probe.register("railway", "620722");
        var query = "?type=milepost.milestone.met.v1&project=" + project;
        var reader = open(query, null);
        var first = probe.met(project, 10);
        await().untilAsserted(() -> assertThat(reader.text().changes()).contains(id(first)));
        reader.close();
        var missed = List.of(probe.met(project, 20), probe.met(project, 30));
        awaitStored(missed.getLast());

        var again = open(query, reader.text().lastId());
        var asParameter = open(query + "&lastEventId=" + reader.text().lastId(), null);
        var later = probe.met(project, 40);

        for (var one : List.of(again, asParameter)) {
            await().untilAsserted(() -> assertThat(one.text().changes()).contains(id(later)));
            assertThat(one.text().changes())
                    .containsExactlyElementsOf(ids(List.of(missed.get(0), missed.get(1), later)));
            assertThat(one.text().events()).extracting(Sse::name).containsOnly("change");
        }
    }

    @Test
    void anIdThatIsUnknownLeadsToAResyncAndThenToWhatHappens() throws Exception {
        var project = probe.register("railway", "620722");
        for (var unknown : List.of("9223372036854775807", "-1", "abc", "99999999999999999999999")) {
            var reader = open("?project=" + project, unknown);
            await().until(() -> !reader.text().events().isEmpty());
            assertThat(reader.text().events().getFirst().name()).isEqualTo("resync");
            var met = probe.met(project, 40);

            await().untilAsserted(() -> assertThat(reader.text().changes()).contains(id(met)));
            assertThat(reader.text().named("resync")).hasSize(1);
        }
    }

    @Test
    void aRedeliveredEventIsSentOnce() throws Exception {
        var project = probe.register("railway", "620722");
        var reader = open("?project=" + project, null);
        var data = Probe.metEvent(project, 40);
        var met = probe.progress(project, data);

        probe.again(met, data);
        var later = probe.met(project, 50);

        await().untilAsserted(() -> assertThat(reader.text().changes()).contains(id(later)));
        assertThat(reader.text().changes()).doesNotHaveDuplicates().contains(id(met));
    }

    @Test
    void aRecordThatCannotBeReadIsSetAsideAndTheOthersAreSent() throws Exception {
        var reader = open("", null);
        var project = UUID.randomUUID();
        probe.poison(project);
        var other = UUID.randomUUID();
        probe.register(other, "railway", "620722");

        await().untilAsserted(() -> {
            assertThat(of(other, reader)).hasSize(1);
            assertThat(probe.parked("notify-service.stream", project)).isEqualTo("poison");
        });
        assertThat(of(project, reader)).isEmpty();
    }

    @Test
    void aSilentStreamHasHeartbeatsThatMoveItsIdOn() throws Exception {
        var nobody = open("?project=" + UUID.randomUUID(), null);
        var before = nobody.text().lastId();
        probe.register("railway", "620722");

        await().untilAsserted(
                        () -> assertThat(Long.parseLong(nobody.text().lastId())).isGreaterThan(Long.parseLong(before)));
        assertThat(nobody.text().heartbeats()).isPositive();
        assertThat(nobody.text().changes()).isEmpty();
    }

    private StreamProbe open(String query, String lastEventId) throws Exception {
        var reader = new StreamProbe(port, query, lastEventId);
        readers.add(reader);
        if (lastEventId == null && !query.contains("lastEventId")) {
            await().until(() -> !reader.text().named("hello").isEmpty());
        } else {
            await().until(() -> !reader.text().retry().isEmpty());
        }
        return reader;
    }

    /** Waits until another reader has seen it, so that it is in the stream. */
    private void awaitStored(EventEnvelope event) throws Exception {
        var all = open("", "0");
        await().untilAsserted(() -> assertThat(all.text().changes()).contains(id(event)));
    }

    private static List<Sse> of(UUID project, StreamProbe reader) {
        return reader.text().named("change").stream()
                .filter(event -> event.data().path("projectId").asString("").equals(project.toString()))
                .toList();
    }

    private static List<String> ids(List<EventEnvelope> events) {
        return events.stream().map(StreamIT::id).toList();
    }

    private static String id(EventEnvelope event) {
        return event.id().toString();
    }
}
