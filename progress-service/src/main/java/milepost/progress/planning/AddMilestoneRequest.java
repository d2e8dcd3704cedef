package milepost.progress.planning;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import milepost.progress.calendar.Precision;
import milepost.progress.fact.Content.Added;
import milepost.progress.fact.Definition;
import milepost.progress.stage.MilestoneType;
import milepost.web.check.Line;
import milepost.web.check.PlausibleDate;
import milepost.web.check.RegionCode;
import org.jspecify.annotations.Nullable;

/**
 * A milestone that is to be added.
 *
 * @param titleZh by default the name of the type
 * @param baselineDate with a precision coarser than day, any day of the period: it then stands for the last one
 * @param segment the part of the works that it is about, by default all of them
 * @param regionCode the region of that part, GB/T 2260
 * @param quantity how much is to be done, by default it is done or not
 * @param dependsOn milestones of the project that usually come before; a date that contradicts it is a warning
 * @param occurredOn the day on which the baseline was set, by default today
 * @param backfill true for what happened long ago: nobody is alerted
 */
record AddMilestoneRequest(
        MilestoneType type,
        @Nullable @Line(max = 200) String titleZh,
        @PlausibleDate LocalDate baselineDate,
        Precision precision,
        @Nullable @Line(max = 100) String segment,
        @Nullable @RegionCode String regionCode,
        @Nullable QuantityRequest quantity,
        @Size(max = 50) List<UUID> dependsOn,
        @Nullable @PlausibleDate LocalDate occurredOn,
        @Nullable Boolean backfill) {

    Added content() {
        var definition = new Definition(
                type,
                titleZh == null ? type.zh() : titleZh,
                segment,
                regionCode,
                quantity == null ? null : quantity.quantity(),
                dependsOn.stream().distinct().toList());
        return new Added(definition, precision.lastDay(baselineDate), precision);
    }
}
