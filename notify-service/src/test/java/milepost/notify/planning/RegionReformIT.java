package milepost.notify.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import milepost.notify.NotifyIT;
import milepost.notify.Probe;
import milepost.notify.Receiver;
import milepost.notify.project.Projects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A county becomes a district with another code: whoever named either code is told of projects with either. No other test uses province 22. */
@NotifyIT
class RegionReformIT {

    @Autowired
    Probe probe;

    @Autowired
    Projects projects;

    private final String subscriber = "subscriber-" + UUID.randomUUID();
    private final Receiver receiver = new Receiver();

    @AfterEach
    void close() {
        receiver.close();
    }

    @Test
    void aSubscriptionToEitherCodeFollowsProjectsWithEither() {
        List.of("220100", "220121", "220104", "220122").forEach(probe::defineRegion);
        var early = probe.register("railway", "220121");
        var late = probe.register("railway", "220104");
        var other = probe.register("railway", "220122");
        await().untilAsserted(() -> assertThat(regions(other)).containsExactly("220122"));
        subscribe("220121");
        subscribe("220104");

        probe.abolishRegion("220121", List.of("220104"));
        await().untilAsserted(() -> assertThat(regions(early)).containsExactlyInAnyOrder("220121", "220104"));
        await().untilAsserted(() -> assertThat(regions(late)).containsExactlyInAnyOrder("220121", "220104"));
        probe.met(early, 1);
        probe.met(late, 2);
        probe.met(other, 3);

        await().untilAsserted(() -> assertThat(slips()).containsExactlyInAnyOrder(1, 1, 2, 2));
    }

    @Test
    void aReformThatWasRecordedByMistakeIsFollowedNoLonger() {
        var project = probe.register("railway", "220221");
        probe.abolishRegion("220221", List.of("220204", "220205"));
        await().untilAsserted(
                        () -> assertThat(regions(project)).containsExactlyInAnyOrder("220221", "220204", "220205"));

        probe.abolishRegion("220221", List.of());

        await().untilAsserted(() -> assertThat(regions(project)).containsExactly("220221"));
    }

    private Set<String> regions(UUID project) {
        return projects.find(List.of(project)).get(project).regions();
    }

    private void subscribe(String region) {
        var filter =
                Map.<String, Object>of("regions", List.of(region), "eventTypes", List.of("milepost.milestone.met.v1"));
        probe.subscribe(subscriber, filter, receiver.url());
    }

    private List<Integer> slips() {
        return receiver.requests().stream()
                .map(request -> request.json().at("/data/slipDays").asInt())
                .toList();
    }
}
