package milepost.progress.answer;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import milepost.progress.milestone.Milestone;
import milepost.progress.milestone.ProjectMilestones;

/**
 * The dates of a milestone contradict what it depends on. That is told, and nothing is refused for it.
 *
 * @param date on which the milestone was met, else its target
 * @param dependsOn the milestone that usually comes before and does not
 * @param dependencyDate on which that one was met, else its target
 */
public record DependencyWarning(LocalDate date, UUID dependsOn, LocalDate dependencyDate, String zh, String en) {

    static List<DependencyWarning> of(Milestone milestone, ProjectMilestones project) {
        return milestone.definition().dependsOn().stream()
                .flatMap(id -> project.find(id).stream())
                .filter(other -> other.counts() && date(other).isAfter(date(milestone)))
                .map(other -> of(milestone, other))
                .toList();
    }

    private static LocalDate date(Milestone milestone) {
        return milestone.actualDate().orElse(milestone.currentTarget().date());
    }

    private static DependencyWarning of(Milestone milestone, Milestone other) {
        return new DependencyWarning(
                date(milestone),
                other.id(),
                date(other),
                "“%s”（%s）早于其前置里程碑“%s”（%s）"
                        .formatted(milestone.titleZh(), date(milestone), other.titleZh(), date(other)),
                "%s (%s) comes before %s (%s), which it depends on"
                        .formatted(
                                milestone.type().en(),
                                date(milestone),
                                other.type().en(),
                                date(other)));
    }
}
