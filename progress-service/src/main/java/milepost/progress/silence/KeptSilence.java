package milepost.progress.silence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of the silence of a project.
 *
 * @param reportedAt when something was last reported, null if that was before this was kept
 * @param dueOn no step is due before this day; null if none will be
 * @param policy the policy by which the last step was published, null if none was
 * @param countedFrom the day from which that silence was counted
 * @param rung that step
 */
record KeptSilence(
        UUID projectId,
        @Nullable Instant reportedAt,
        @Nullable LocalDate dueOn,
        @Nullable String policy,
        @Nullable LocalDate countedFrom,
        @Nullable Rung rung) {

    /** Returns the step that comes next by this ladder, empty after the last. */
    Optional<Rung> nextOf(Ladder ladder) {
        var isSame = ladder.policy().name().equals(policy) && ladder.from().equals(countedFrom);
        return Ladder.after(isSame ? rung : null);
    }

    KeptSilence published(Ladder ladder, Rung step) {
        return new KeptSilence(projectId, reportedAt, dueOn, ladder.policy().name(), ladder.from(), step);
    }

    KeptSilence due(@Nullable LocalDate day) {
        return new KeptSilence(projectId, reportedAt, day, policy, countedFrom, rung);
    }
}
