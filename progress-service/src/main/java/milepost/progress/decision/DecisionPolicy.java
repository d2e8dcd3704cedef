package milepost.progress.decision;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.time.LocalDate;
import java.util.List;
import milepost.progress.calendar.Precision;
import milepost.progress.change.MovedTarget;
import milepost.progress.fact.ReasonCode;
import milepost.progress.milestone.Target;
import milepost.web.check.RegionCode;
import milepost.web.check.RegionCodes;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which changes need a decision. All conditions that are given must hold. A target that does not get later needs none.
 *
 * @param name stands in the requests
 * @param from the first day on which it applies
 * @param until the last one; null for no end
 * @param region the code of a region, or its beginning: of projects whose lead region lies there
 * @param reasonCodes for one of these reasons; any if empty
 * @param minDays if the new target is at least so many days after the baseline, so that many small moves count like one large one
 * @param lateOnly only within the notice before the target, or after it
 */
record DecisionPolicy(
        @NotBlank String name,
        @NotNull LocalDate from,
        @Nullable LocalDate until,
        @Nullable @RegionCode(prefix = true) String region,
        @DefaultValue List<ReasonCode> reasonCodes,
        @Nullable @Positive Integer minDays,
        @DefaultValue("false") boolean lateOnly) {

    boolean appliesOn(LocalDate day) {
        return !day.isBefore(from) && (until == null || !day.isAfter(until));
    }

    boolean asksFor(MovedTarget asked, String leadRegion) {
        var next = asked.target();
        var openEnded = next.precision() == Precision.AFTER;
        return isLater(next, asked.previous())
                && (region == null || leadRegion.startsWith(RegionCodes.prefix(region)))
                && (reasonCodes.isEmpty() || reasonCodes.contains(asked.change().reasonCode()))
                && (minDays == null || openEnded || asked.milestone().slipDaysTo(next.date()) >= minDays)
                && (!lateOnly || asked.change().late());
    }

    /** A target without a last day is later than any other. */
    private static boolean isLater(Target next, Target previous) {
        return previous.precision() != Precision.AFTER
                && (next.precision() == Precision.AFTER || next.date().isAfter(previous.date()));
    }
}
