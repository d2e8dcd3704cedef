package milepost.progress.outlook;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import milepost.progress.answer.Ending;
import milepost.progress.change.Warning;
import milepost.progress.indicator.Direction;
import milepost.progress.indicator.Indicator;
import milepost.progress.indicator.IndicatorContent.Cancelled;
import milepost.progress.indicator.IndicatorFact;
import milepost.progress.indicator.Observation;
import milepost.progress.indicator.TargetValue;
import milepost.web.Etags;
import org.jspecify.annotations.Nullable;

/**
 * An indicator in the API. How it stands is described at {@link Outlook}.
 *
 * @param projectId the project for which it was set, which may have been merged since
 * @param version rises with each change; status, paces and projection can change with the day alone
 * @param unit of all its values
 * @param targets every target that it ever had, the first one first
 * @param latest the observation of the latest day
 * @param observationCount how many observations there are, those that are superseded included
 * @param cancellation why it counts no longer, if that is so
 */
public record IndicatorResponse(
        UUID id,
        UUID projectId,
        long version,
        String titleZh,
        @Nullable String titleEn,
        String unit,
        Direction direction,
        @Nullable BigDecimal tolerancePercent,
        @Nullable BigDecimal baseValue,
        @Nullable LocalDate baseDate,
        @Nullable String segment,
        @Nullable String regionCode,
        IndicatorStatus status,
        TargetValue target,
        List<TargetValue> targets,
        @Nullable Observation latest,
        int observationCount,
        @Nullable LocalDate reachedOn,
        @Nullable BigDecimal remaining,
        @Nullable BigDecimal requiredPacePerYear,
        @Nullable BigDecimal achievedPacePerYear,
        @Nullable Projection projection,
        @Nullable Warning projectionMissing,
        @Nullable Ending cancellation,
        Instant lastConfirmedAt) {

    public static final String ETAG =
            "Names the version of the indicator; changes with status, paces and projection too";

    static IndicatorResponse of(Indicator indicator, LocalDate day, @Nullable ProjectionMethod asked) {
        var definition = indicator.definition();
        var outlook = Outlook.of(indicator, day, asked);
        return new IndicatorResponse(
                indicator.id(),
                indicator.projectId(),
                indicator.version(),
                definition.titleZh(),
                definition.titleEn(),
                definition.unit(),
                definition.direction(),
                definition.tolerancePercent(),
                definition.baseValue(),
                definition.baseDate(),
                definition.segment(),
                definition.regionCode(),
                outlook.status(),
                indicator.target(),
                indicator.targets(),
                indicator.latest().orElse(null),
                indicator.observations().size(),
                outlook.reachedOn(),
                outlook.remaining(),
                outlook.requiredPacePerYear(),
                outlook.achievedPacePerYear(),
                outlook.projection(),
                outlook.projectionMissing(),
                indicator.cancellation().map(IndicatorResponse::ending).orElse(null),
                indicator.lastConfirmedAt());
    }

    private static @Nullable Ending ending(IndicatorFact fact) {
        return fact.content() instanceof Cancelled(var reason)
                ? new Ending(fact.occurredOn(), reason.text(), reason.documentRef())
                : null;
    }

    String etag() {
        return Etags.of(version, this);
    }
}
