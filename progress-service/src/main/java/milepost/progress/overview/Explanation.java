package milepost.progress.overview;

import static java.util.Comparator.comparing;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import milepost.progress.milestone.Milestone;
import milepost.progress.stage.MilestoneType;

/**
 * Says in words where the stage and the light of a project come from.
 *
 * @param metLate the milestones that were met after their baseline, the latest first; they do not affect the light
 */
record Explanation(Reason stage, Reason light, List<MetLate> metLate) {

    /** One reason in both languages. */
    record Reason(String zh, String en) {

        Reason and(Reason other) {
            return new Reason(zh + "，" + other.zh, en + ", " + other.en);
        }
    }

    /** A milestone that was met late, and by how many days. */
    record MetLate(UUID id, MilestoneType type, String titleZh, int slipDays) {}

    /** @param light why the project has its light */
    static Explanation of(Collection<Milestone> milestones, LocalDate today, Reason light) {
        var late = milestones.stream()
                .filter(milestone -> milestone.isMet() && milestone.slipDays(today) > 0)
                .map(milestone ->
                        new MetLate(milestone.id(), milestone.type(), milestone.titleZh(), milestone.slipDays(today)))
                .sorted(comparing(MetLate::slipDays).reversed())
                .toList();
        return new Explanation(stage(milestones), late.isEmpty() ? light : light.and(metLate(late)), late);
    }

    private static Reason stage(Collection<Milestone> milestones) {
        return milestones.stream()
                .filter(Milestone::isMet)
                .max(comparing(milestone -> milestone.type().stage()))
                .map(furthest -> new Reason(
                        "依据已完成的里程碑“%s”".formatted(furthest.titleZh()),
                        "From the milestone that was met: %s"
                                .formatted(furthest.type().en())))
                .orElseGet(() -> new Reason(
                        "尚无已完成的里程碑；规划文件所述阶段见 statedStages",
                        "No milestone has been met yet; statedStages has what plans state"));
    }

    private static Reason metLate(List<MetLate> late) {
        return new Reason(
                late.stream()
                        .map(met -> "“%s”已完成，比基准日期晚 %d 天".formatted(met.titleZh(), met.slipDays()))
                        .collect(Collectors.joining("，")),
                late.stream()
                        .map(met -> "met %d days late: %s"
                                .formatted(met.slipDays(), met.type().en()))
                        .collect(Collectors.joining(", ")));
    }
}
