package milepost.progress.overview;

import java.time.Instant;
import java.time.LocalDate;
import milepost.progress.confidence.Confidence;
import milepost.progress.fact.ConfidenceLevel;
import org.jspecify.annotations.Nullable;

/**
 * How confident those responsible declared themselves last. It is no part of the light.
 *
 * @param asOfDate the day of the judgement
 * @param org that declared it
 */
record DeclaredConfidence(
        ConfidenceLevel level,
        String zh,
        String en,
        LocalDate asOfDate,
        @Nullable String narrativeZh,
        @Nullable String narrativeEn,
        Instant recordedAt,
        @Nullable String org) {

    static DeclaredConfidence of(Confidence confidence) {
        var level = confidence.level();
        return new DeclaredConfidence(
                level,
                level.zh(),
                level.en(),
                confidence.asOfDate(),
                confidence.narrativeZh(),
                confidence.narrativeEn(),
                confidence.recordedAt(),
                confidence.org());
    }
}
