package milepost.notify.preview;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import milepost.notify.filter.FilterPart;
import milepost.notify.project.Project;
import org.jspecify.annotations.Nullable;

/** What a filter would have sent. */
@Schema(name = "Preview")
record PreviewResponse(
        @Schema(description = "The filter as a new subscription would have it")
        FilterPart filter,

        @Schema(description = "From when on events were counted")
        Instant since,

        @Schema(
                description =
                        "False if there are more events since the time asked for than a preview looks at, the newest first")
        boolean complete,

        @Schema(description = "When the oldest event was recorded that this service still has; null if it has none")
        @Nullable Instant availableSince,

        @Schema(description = "How many events it would have sent")
        int events,

        List<OfType> byType,

        @Schema(
                description = "How long the periods are",
                allowableValues = {"week", "month"})
        String period,

        @Schema(description = "The newest first; those without events are left out")
        List<OfPeriod> byPeriod,

        @Schema(description = "The ten projects with the most events")
        List<OfProject> byProject,

        @Schema(description = "The ten newest events") List<PreviewSample> samples) {

    /** The events of a type. */
    @Schema(name = "PreviewOfType")
    record OfType(String eventType, int events) {}

    /** The events of a period, which begins on this day. */
    @Schema(name = "PreviewOfPeriod")
    record OfPeriod(LocalDate from, int events) {}

    /** The events of a project. */
    @Schema(name = "PreviewOfProject")
    record OfProject(UUID projectId, @Nullable String projectName, int events) {}

    static PreviewResponse of(FilterPart filter, Previewing.Found found, Map<UUID, Project> projects) {
        var tally = found.tally();
        return new PreviewResponse(
                filter,
                found.since(),
                found.complete(),
                found.availableSince(),
                tally.count(),
                tally.types().stream()
                        .map(type -> new OfType(type.getKey(), type.getValue()))
                        .toList(),
                tally.period.name().toLowerCase(Locale.ROOT),
                tally.byPeriod.entrySet().stream()
                        .map(period -> new OfPeriod(period.getKey(), period.getValue()))
                        .toList(),
                tally.projects().stream()
                        .map(project ->
                                new OfProject(project.getKey(), name(project.getKey(), projects), project.getValue()))
                        .toList(),
                tally.samples.stream()
                        .map(event -> PreviewSample.of(event, name(event.projectId(), projects)))
                        .toList());
    }

    private static @Nullable String name(UUID id, Map<UUID, Project> projects) {
        var project = projects.get(id);
        return project == null ? null : project.nameZh();
    }
}
