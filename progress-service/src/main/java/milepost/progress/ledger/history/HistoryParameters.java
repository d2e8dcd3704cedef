package milepost.progress.ledger.history;

import io.swagger.v3.oas.annotations.Parameter;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import milepost.events.EventTypes;
import milepost.web.check.Checked;
import milepost.web.check.Faults;
import milepost.web.check.Line;
import milepost.web.check.RegionCode;
import milepost.web.check.RegionCodes;
import milepost.web.value.DayEdge;
import milepost.web.value.OrDay;
import org.jspecify.annotations.Nullable;

/** The query parameters of the history. */
public record HistoryParameters(
        @Parameter(description = "A project's id") @Nullable UUID project,

        @Parameter(description = "A plan's id: the plan itself and every project that it names")
        @Nullable @Line(max = 100)
        String plan,

        @Parameter(description = "A region's code: every project that lies there or below it, or once did")
        @Nullable @RegionCode(prefix = true)
        String region,

        @Parameter(description = "Who caused it; for auditors only") @Nullable @Line(max = 200)
        String actor,

        @Parameter(description = "Types of events, such as milepost.milestone.met.v1; GET /v1/schemas lists all")
        List<String> type,

        @Parameter(description = "Happened since: a day of Asia/Shanghai or an instant") @Nullable @OrDay(DayEdge.START)
        Instant from,

        @Parameter(description = "Happened until: a day, which is included, or an instant, which is not")
        @Nullable @OrDay(DayEdge.END)
        Instant to,

        @Parameter(description = "As it was known then: recorded until that day or before that instant")
        @Nullable @OrDay(DayEdge.END)
        Instant asOf,

        @Parameter(description = "desc: the latest first, which is the default; asc: the oldest first") @Nullable HistoryDirection order)
        implements Checked {

    @Override
    public void check(Faults faults) {
        if (type != null) {
            var known = EventTypes.names();
            faults.unless(known.containsAll(type), "/type", "one-of", String.join(", ", known));
        }
    }

    public HistoryFilter filter() {
        return new HistoryFilter(
                project == null ? null : project.toString(),
                plan,
                region == null ? null : RegionCodes.prefix(region),
                actor,
                type,
                from,
                to,
                asOf);
    }

    public boolean newestFirst() {
        return order != HistoryDirection.ASC;
    }
}
