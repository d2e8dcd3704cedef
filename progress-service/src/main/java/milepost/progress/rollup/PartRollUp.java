package milepost.progress.rollup;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.ToIntFunction;
import milepost.progress.fact.Condition;
import milepost.progress.portfolio.Count;
import milepost.progress.portfolio.SlipClass;
import milepost.progress.profile.Light;
import milepost.progress.stage.Stage;
import org.jspecify.annotations.Nullable;

/**
 * A direct part of a project: its own progress, and counts over it and all its parts.
 *
 * @param slipDays null without milestones
 * @param projects how many there are, itself included
 * @param milestones of all these, but those that were waived or cancelled
 * @param missed those of the open ones whose target has passed
 */
record PartRollUp(
        UUID projectId,
        String nameZh,
        String nature,
        Stage stage,
        Condition condition,
        Light light,
        @Nullable Integer slipDays,
        SlipClass slip,
        int projects,
        List<Count<Light>> byLight,
        int milestones,
        int met,
        int missed) {

    /** @param all it and all its parts */
    static PartRollUp of(ProgressInTree part, Collection<ProgressInTree> all) {
        return new PartRollUp(
                part.id(),
                part.nameZh(),
                part.project().nature(),
                part.stage(),
                part.condition(),
                part.light(),
                part.slipDays(),
                part.slip(),
                all.size(),
                ProjectCounts.counts(Light.values(), all, ProgressInTree::light),
                sum(all, RollUp::total),
                sum(all, RollUp::met),
                sum(all, RollUp::missed));
    }

    private static int sum(Collection<ProgressInTree> all, ToIntFunction<RollUp> what) {
        return all.stream()
                .flatMap(project -> project.milestones().stream())
                .mapToInt(what)
                .sum();
    }
}
