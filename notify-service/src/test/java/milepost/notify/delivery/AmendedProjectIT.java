package milepost.notify.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import milepost.events.RegistryEvent.FormerDetails;
import milepost.events.RegistryEvent.ProjectAmended;
import milepost.events.RegistryEvent.ProjectDetails;
import milepost.events.RegistryEvent.ProjectRegistered;
import milepost.messaging.test.TopicProbe;
import milepost.notify.NotifyIT;
import milepost.notify.Probe;
import milepost.notify.Receiver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@NotifyIT
class AmendedProjectIT {

    @Autowired
    Probe probe;

    @Autowired
    TopicProbe topics;

    private final Receiver receiver = new Receiver();

    @AfterEach
    void close() {
        receiver.close();
    }

    @Test
    void whoIsToldOfAnAmendmentIsToldWhatItWasBeforeAndWhyItWasAmended() {
        var project = UUID.randomUUID();
        probe.subscribe(
                "subscriber-" + UUID.randomUUID(),
                Map.of("projects", List.of(project), "eventTypes", List.of("milepost.project.amended.v1")),
                receiver.url());

        topics.publish(project, 1, new ProjectRegistered(project, costing("23390000000.00"), List.of()));
        topics.publish(
                project,
                2,
                new ProjectAmended(
                        project, costing("24800000000.00"), List.of("investment"), "概算调整", former("23390000000.00")));

        await().untilAsserted(() -> assertThat(receiver.requests()).hasSize(1));
        var data = receiver.requests().getFirst().json().get("data");
        assertThat(data.at("/changed/0").asString()).isEqualTo("investment");
        assertThat(data.at("/before/investment").asString()).isEqualTo("23390000000.00");
        assertThat(data.at("/project/investment").asString()).isEqualTo("24800000000.00");
        assertThat(data.get("reasonText").asString()).isEqualTo("概算调整");
    }

    private static ProjectDetails costing(String investment) {
        return new ProjectDetails(
                "兰州至合作铁路",
                null,
                List.of(),
                "project",
                "railway",
                List.of("620100"),
                null,
                List.of(),
                null,
                investment,
                null,
                null);
    }

    private static FormerDetails former(String investment) {
        return new FormerDetails(null, null, null, null, null, null, null, null, null, investment, null, null);
    }
}
