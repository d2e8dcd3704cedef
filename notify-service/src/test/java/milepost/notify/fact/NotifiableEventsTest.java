package milepost.notify.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import milepost.events.RegistryEvent.ImportedRow;
import milepost.events.RegistryEvent.ProjectDetails;
import milepost.events.RegistryEvent.ProjectRegistered;
import org.junit.jupiter.api.Test;

class NotifiableEventsTest {

    private static final UUID PROJECT = UUID.fromString("019abf32-6c1e-7a54-9d0e-5f3c2b8a4e10");

    @Test
    void nobodyIsToldOfOlderHistoryThatIsBroughtIntoTheRegistry() {
        assertThat(NotifiableEvents.projectOf(registered(null))).contains(PROJECT);
        assertThat(NotifiableEvents.projectOf(registered(true))).isEmpty();
    }

    private static ProjectRegistered registered(Boolean backfill) {
        var details = new ProjectDetails(
                "甲水库",
                null,
                List.of(),
                "project",
                "water-resources",
                List.of("620100"),
                null,
                List.of(),
                null,
                null,
                null,
                null);
        return new ProjectRegistered(PROJECT, details, List.of(), new ImportedRow(PROJECT, 7), backfill, null);
    }
}
