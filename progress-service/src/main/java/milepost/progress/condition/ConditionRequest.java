package milepost.progress.condition;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import milepost.messaging.EventIds;
import milepost.progress.document.DocumentRequest;
import milepost.progress.fact.Condition;
import milepost.progress.fact.ReasonCode;
import milepost.web.check.Checked;
import milepost.web.check.Faults;
import milepost.web.check.PlausibleDate;
import milepost.web.check.Text;
import org.jspecify.annotations.Nullable;

/** A fact about the condition of a project, in a request. */
record ConditionRequest(
        @Schema(description = "ACTIVE for a project on which work goes on again")
        Condition condition,

        @Schema(description = "The day from which it holds, in Asia/Shanghai, not later than today") @PlausibleDate
        LocalDate since,

        @Schema(
                description =
                        "By when work goes on or the condition is explained anew; may be named unless the condition is ACTIVE")
        @Nullable @PlausibleDate
        LocalDate until,

        @Schema(description = "Required unless the condition is ACTIVE") @Nullable ReasonCode reasonCode,

        @Schema(description = "Required unless the condition is ACTIVE") @Nullable @Text(max = 2000)
        String reasonText,

        @Nullable DocumentRequest document,

        @Schema(description = "Whether it is a fact of the past that is recorded afterwards") @Nullable Boolean backfill)
        implements Checked {

    @Override
    public void check(Faults faults) {
        var isActive = condition == Condition.ACTIVE;
        faults.unless(isActive || reasonCode != null, "/reasonCode", "not-null");
        faults.unless(isActive || reasonText != null, "/reasonText", "not-blank");
        faults.unless(!isActive || reasonCode == null, "/reasonCode", "null");
        faults.unless(!isActive || until == null, "/until", "null");
        faults.unless(until == null || !until.isBefore(since), "/until", "not-before", String.valueOf(since));
    }

    ConditionFact fact(UUID projectId, Instant recordedAt) {
        return new ConditionFact(
                EventIds.next(),
                projectId,
                condition,
                since,
                until,
                reasonCode,
                reasonText,
                document == null ? null : document.document(),
                recordedAt);
    }
}
