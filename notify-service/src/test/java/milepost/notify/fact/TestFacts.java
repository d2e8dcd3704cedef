package milepost.notify.fact;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Facts of events for tests. */
public final class TestFacts {

    private TestFacts() {}

    /** A start of works that was met. */
    public static EventFacts met(
            List<UUID> projects, List<String> regions, @Nullable Integer slipDays, Instant recordedAt) {
        return EventFacts.of(
                "milepost.milestone.met.v1",
                new ProjectFacts(projects, regions, List.of(), "railway", List.of(), List.of(), "project", null),
                new EventDetails("START", null, null, null, null, slipDays, null, null),
                recordedAt);
    }
}
