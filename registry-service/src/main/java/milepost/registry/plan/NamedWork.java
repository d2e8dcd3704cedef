package milepost.registry.plan;

import java.time.LocalDate;
import java.util.UUID;
import milepost.registry.vocabulary.StatedStage;
import org.jspecify.annotations.Nullable;

/**
 * A work as a clause names it.
 *
 * @param projectId the project that it is registered as, null while it is not registered
 * @param nameZh the project's name or, while it is not registered, the name that it was recorded with
 */
public record NamedWork(
        UUID citationId,
        @Nullable UUID projectId,
        String nameZh,
        @Nullable String nameEn,
        String phrase,
        StatedStage statedStage,
        @Nullable String statedStageWords,
        @Nullable LocalDate promisedDate,
        @Nullable String quantity) {}
