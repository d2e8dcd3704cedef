package milepost.notify.milestone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import milepost.events.ProgressEvent.MilestoneAdded;
import milepost.events.ProgressEvent.MilestoneMet;
import milepost.notify.NotifyIT;
import milepost.notify.Probe;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@NotifyIT
class MilestoneProjectionIT {

    private static final LocalDate TARGET = LocalDate.parse("2027-03-31");
    private static final LocalDate ACTUAL = LocalDate.parse("2027-04-02");

    private final UUID project = UUID.randomUUID();
    private final UUID milestone = UUID.randomUUID();

    @Autowired
    private Probe probe;

    @Autowired
    private Milestones milestones;

    @Test
    void aMilestoneIsKnownAsItsEventsTell() {
        probe.progress(project, added(milestone));
        probe.progress(project, met());

        await().untilAsserted(() -> assertThat(known()).singleElement().satisfies(one -> {
            assertThat(one.status()).isEqualTo("MET");
            assertThat(one.day()).isEqualTo(ACTUAL);
            assertThat(one.revision()).isEqualTo(1);
        }));
    }

    @Test
    void aRedeliveredEventChangesNothing() {
        probe.progress(project, added(milestone));
        var met = probe.progress(project, met());
        await().until(() -> !known().isEmpty() && known().getFirst().isMet());
        var before = known();

        probe.again(met, met());
        var later = UUID.randomUUID();
        probe.progress(project, added(later));

        await().until(() -> known().size() == 2);
        assertThat(known()).containsAll(before);
    }

    @Test
    void aPoisonRecordIsSetAsideAndOtherProjectsGoOn() {
        var broken = UUID.randomUUID();
        probe.poison(broken);
        probe.progress(project, added(milestone));

        await().untilAsserted(() ->
                assertThat(probe.parked(MilestoneProjection.CONSUMER, broken)).isEqualTo("poison"));
        await().untilAsserted(() -> assertThat(known()).hasSize(1));
    }

    private List<Milestone> known() {
        return milestones.of(List.of(project), Instant.EPOCH, TARGET, 10);
    }

    private MilestoneAdded added(UUID id) {
        return new MilestoneAdded(
                project, id, "START", "开工", TARGET, TARGET, "day", null, null, null, null, null, null);
    }

    private MilestoneMet met() {
        return new MilestoneMet(project, milestone, "START", "开工", TARGET, TARGET, ACTUAL, "day", 2, List.of(), null);
    }
}
