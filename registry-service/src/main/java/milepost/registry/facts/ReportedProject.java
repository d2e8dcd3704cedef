package milepost.registry.facts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import milepost.events.ReportingEvent.PlannedPoint;
import org.jspecify.annotations.Nullable;

/**
 * What was reported of a project.
 *
 * @param milestones by their ids
 * @param reports one for each day, the earliest first
 * @param curve that is planned, the earliest day first
 * @param condition the latest, null if none was ever reported
 * @param confirmedAt when it was last confirmed that nothing had changed
 * @param lastAt when something was last recorded
 */
public record ReportedProject(
        Map<UUID, ReportedMilestone> milestones,
        List<Progress> reports,
        List<PlannedPoint> curve,
        @Nullable Condition condition,
        List<NamedDocument> documents,
        @Nullable Instant confirmedAt,
        @Nullable Instant lastAt) {

    public static final ReportedProject NONE =
            new ReportedProject(Map.of(), List.of(), List.of(), null, List.of(), null, null);

    /** How far the works and the investment were on a day; amounts in CNY. */
    public record Progress(
            LocalDate day,
            String physicalPercent,
            @Nullable String investmentDone,
            @Nullable String investmentPlanned) {}

    /** A condition such as SUSPENDED. */
    public record Condition(
            String code, LocalDate since, @Nullable String reasonText) {}

    /**
     * A document that a report named.
     *
     * @param id unique in the project
     * @param milestone that it shows to be met; null if it supports something else
     * @param isProgress whether it supports a report of progress
     */
    public record NamedDocument(
            String id,
            @Nullable UUID milestone,
            boolean isProgress,
            String title,
            @Nullable String number,
            @Nullable String url) {}
}
