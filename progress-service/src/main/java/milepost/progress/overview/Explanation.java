package milepost.progress.overview;

import static java.util.Comparator.comparing;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import milepost.progress.light.LightRule;
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

        private Reason and(Reason other) {
            return new Reason(zh + "，" + other.zh, en + ", " + other.en);
        }
    }

    /** A milestone that was met late, and by how many days. */
    record MetLate(UUID id, MilestoneType type, String titleZh, int slipDays) {}

    static Explanation of(Collection<Milestone> milestones, LocalDate today, LightRule rule) {
        var late = milestones.stream()
                .filter(milestone -> milestone.isMet() && milestone.slipDays(today) > 0)
                .map(milestone ->
                        new MetLate(milestone.id(), milestone.type(), milestone.titleZh(), milestone.slipDays(today)))
                .sorted(comparing(MetLate::slipDays).reversed())
                .toList();
        var light = light(milestones, today, rule);
        return new Explanation(stage(milestones), late.isEmpty() ? light : light.and(metLate(late)), late);
    }

    private static Reason stage(Collection<Milestone> milestones) {
        return milestones.stream()
                .filter(Milestone::isMet)
                .max(comparing(milestone -> milestone.type().stage()))
                .map(furthest -> new Reason(
                        "依据已完成的节点“%s”".formatted(furthest.titleZh()),
                        "From the milestone that was met: %s"
                                .formatted(furthest.type().en())))
                .orElseGet(() -> new Reason(
                        "尚无已完成的节点；规划文件所述阶段见 statedStages",
                        "No milestone has been met yet; statedStages has what plans state"));
    }

    private static Reason light(Collection<Milestone> milestones, LocalDate today, LightRule rule) {
        if (milestones.stream().noneMatch(Milestone::counts)) {
            return new Reason("尚无节点，不评定", "No milestones yet, so there is no light");
        }
        return rule.causeOn(today, milestones)
                .map(cause -> behind(cause, today))
                .orElseGet(() -> milestones.stream().anyMatch(Milestone::isOpen)
                        ? new Reason("未完成的节点均未达到预警条件", "No open milestone is late enough for a warning")
                        : new Reason("节点均已完成", "All milestones have been met"));
    }

    private static Reason behind(Milestone open, LocalDate today) {
        var slip = open.slipDays(today);
        var target = open.currentTarget();
        var name = new Reason(
                "“%s”尚未完成".formatted(open.titleZh()),
                "Still open: " + open.type().en());
        var behind = slip <= 0
                ? name
                : name.and(new Reason("比基准日期晚 %d 天".formatted(slip), "%d days behind its baseline".formatted(slip)));
        return target.passedOn(today)
                ? behind.and(new Reason(
                        "目标日期 %s 已过".formatted(target.date()), "its target %s has passed".formatted(target.date())))
                : behind;
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
