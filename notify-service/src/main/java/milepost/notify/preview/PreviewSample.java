package milepost.notify.preview;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An event that a filter would have sent. */
@Schema(name = "PreviewSample")
record PreviewSample(
        UUID eventId,
        String eventType,
        UUID projectId,
        @Nullable String projectName,
        Instant recordedAt,
        @Nullable String milestoneType,
        @Nullable Integer slipDays) {

    static PreviewSample of(KeptEvent event, @Nullable String projectName) {
        var facts = event.facts();
        return new PreviewSample(
                event.eventId(),
                facts.eventType(),
                event.projectId(),
                projectName,
                facts.recordedAt(),
                facts.details().milestoneType(),
                facts.details().slipDays());
    }
}
