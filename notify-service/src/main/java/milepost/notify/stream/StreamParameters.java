package milepost.notify.stream;

import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import milepost.events.EventTypes;
import milepost.events.NotifyEvent;
import milepost.web.check.Checked;
import milepost.web.check.Faults;
import milepost.web.check.Line;
import milepost.web.check.RegionCode;
import milepost.web.check.RegionCodes;
import org.jspecify.annotations.Nullable;

/** The query parameters of the stream. */
record StreamParameters(
        @Parameter(description = "Ids of projects, and of those that they were merged with") @Size(max = 100) List<UUID> project,

        @Parameter(description = "A region's code: every project that lies there or below it")
        @Nullable @RegionCode(prefix = true)
        String region,

        @Parameter(description = "Types of events, such as milepost.milestone.met.v1; GET /v1/schemas lists all")
        List<String> type,

        @Parameter(description = "The id of the event received last, if the header of that name cannot be sent")
        @Nullable @Line(max = 100)
        String lastEventId)
        implements Checked {

    /** Events of subscriptions are not public. */
    private static final List<String> TYPES = EventTypes.names().stream()
            .filter(name -> EventTypes.byName(name)
                    .filter(NotifyEvent.class::isAssignableFrom)
                    .isEmpty())
            .toList();

    @Override
    public void check(Faults faults) {
        if (type != null) {
            faults.unless(TYPES.containsAll(type), "/type", "one-of", String.join(", ", TYPES));
        }
    }

    StreamFilter filter() {
        return new StreamFilter(
                Set.copyOf(project), region == null ? "" : RegionCodes.prefix(region), Set.copyOf(type));
    }
}
