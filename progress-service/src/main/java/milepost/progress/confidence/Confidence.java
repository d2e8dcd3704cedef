package milepost.progress.confidence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import milepost.events.ReportingEvent.ConfidenceDeclared;
import milepost.progress.fact.ConfidenceLevel;
import milepost.progress.statement.Statement;
import org.jspecify.annotations.Nullable;

/**
 * A declared confidence.
 *
 * @param projectId the project for which it was recorded, which may have been merged since
 * @param asOfDate the day of the judgement
 * @param narrativeZh what it rests on; at least one of the two is there
 * @param org that declared it; null if the caller acted for none
 * @param superseded whether one for the same day was recorded later, which counts instead
 * @param correctedAt when it was last corrected; level and day are those that are right. Null if it never was
 * @param withdrawn whether a correction says that nothing of it is right
 */
public record Confidence(
        UUID id,
        UUID projectId,
        ConfidenceLevel level,
        LocalDate asOfDate,
        @Nullable String narrativeZh,
        @Nullable String narrativeEn,
        @Nullable String org,
        Instant recordedAt,
        boolean superseded,
        @Nullable Instant correctedAt,
        boolean withdrawn) {

    static Confidence of(ConfidenceDeclared event, @Nullable String org, Instant recordedAt) {
        return new Confidence(
                event.declarationId(),
                event.projectId(),
                ConfidenceLevel.valueOf(event.level()),
                event.asOfDate(),
                event.narrativeZh(),
                event.narrativeEn(),
                org,
                recordedAt,
                false,
                null,
                false);
    }

    Statement statement() {
        return new Statement(asOfDate, null, null, level, null, null, null);
    }

    ConfidenceDeclared event(@Nullable Boolean backfill) {
        return new ConfidenceDeclared(projectId, id, level.name(), asOfDate, narrativeZh, narrativeEn, backfill);
    }
}
