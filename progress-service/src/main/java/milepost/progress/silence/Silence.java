package milepost.progress.silence;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The silence of a project on a day.
 *
 * @param policy the name of the site's policy
 * @param since the day from which it is counted: that of the last report or, if it is later, that on which the policy took effect
 * @param rung the step that it has reached, null before the first
 * @param nextRung the step that comes next if nothing is reported, null after the last
 * @param nextRungOn the day on which that is due
 */
public record Silence(
        String policy,
        LocalDate since,
        @Nullable Rung rung,
        @Nullable Rung nextRung,
        @Nullable LocalDate nextRungOn) {

    static Silence of(Ladder ladder, LocalDate day) {
        var rung = ladder.reachedOn(day).orElse(null);
        var next = Ladder.after(rung);
        return new Silence(
                ladder.policy().name(),
                ladder.from(),
                rung,
                next.orElse(null),
                next.map(ladder::dueOn).orElse(null));
    }
}
