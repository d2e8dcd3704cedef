package milepost.registry.project;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Size;
import java.util.List;
import milepost.events.RegistryEvent.Corridor;
import milepost.web.check.Checked;
import milepost.web.check.Distinct;
import milepost.web.check.Faults;
import milepost.web.check.Line;
import org.jspecify.annotations.Nullable;

/** Where a line runs, by the names of places. */
@Schema(name = "CorridorRequest")
record CorridorRequest(
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED, description = "Two different places") @Distinct
        List<@Line(max = ProjectLimits.PLACE_LENGTH) String> endpoints,

        @Distinct @Size(max = ProjectLimits.PLACES) List<@Line(max = ProjectLimits.PLACE_LENGTH) String> via)
        implements Checked {

    static @Nullable CorridorRequest of(@Nullable Corridor corridor) {
        return corridor == null ? null : new CorridorRequest(corridor.endpoints(), corridor.via());
    }

    @Override
    public void check(Faults faults) {
        faults.unless(endpoints == null || endpoints.size() == 2, "/endpoints", "not-two");
    }

    Corridor corridor() {
        return new Corridor(endpoints, via);
    }
}
