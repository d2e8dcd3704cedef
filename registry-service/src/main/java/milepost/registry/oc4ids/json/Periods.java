package milepost.registry.oc4ids.json;

import org.jspecify.annotations.Nullable;

/** The planned periods of a project. */
public record Periods(
        @Nullable Period period,
        @Nullable Period identificationPeriod,
        @Nullable Period preparationPeriod,
        @Nullable Period implementationPeriod,
        @Nullable Period completionPeriod,
        @Nullable Period maintenancePeriod) {

    public record Period(
            @Nullable String startDate, @Nullable String endDate) {}

    public record Completion(String endDate) {}
}
