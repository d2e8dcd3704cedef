package milepost.progress.overview;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import milepost.progress.fact.Quantity;
import milepost.progress.milestone.Milestone;
import milepost.progress.stage.MilestoneType;

/**
 * The milestones of one type together, such as those of the segments of a line: by counts and by quantities, never by averages.
 *
 * @param total all but those that were waived or cancelled
 * @param quantities one for each unit
 */
record RollUp(MilestoneType type, int total, int met, List<Sum> quantities) {

    /**
     * Quantities of one unit.
     *
     * @param done as it was last reported; of a milestone that is met at least what was planned
     */
    record Sum(String unit, BigDecimal planned, BigDecimal done) {}

    /** Returns those types that have several milestones or a quantity, in the order of the types. */
    static List<RollUp> of(Collection<Milestone> milestones) {
        return milestones.stream()
                .filter(Milestone::counts)
                .collect(groupingBy(Milestone::type, TreeMap::new, toList()))
                .entrySet()
                .stream()
                .map(entry -> of(entry.getKey(), entry.getValue()))
                .filter(rollUp -> rollUp.total > 1 || !rollUp.quantities.isEmpty())
                .toList();
    }

    private static RollUp of(MilestoneType type, List<Milestone> milestones) {
        var met = (int) milestones.stream().filter(Milestone::isMet).count();
        return new RollUp(type, milestones.size(), met, sums(milestones));
    }

    private static List<Sum> sums(List<Milestone> milestones) {
        var byUnit = new TreeMap<String, Sum>();
        milestones.forEach(milestone -> Optional.ofNullable(
                        milestone.definition().quantity())
                .ifPresent(quantity -> byUnit.merge(quantity.unit(), sum(milestone, quantity), RollUp::plus)));
        return List.copyOf(byUnit.values());
    }

    private static Sum sum(Milestone milestone, Quantity quantity) {
        var reported = milestone.quantityDone().orElse(BigDecimal.ZERO);
        return new Sum(
                quantity.unit(), quantity.planned(), milestone.isMet() ? reported.max(quantity.planned()) : reported);
    }

    private static Sum plus(Sum one, Sum other) {
        return new Sum(one.unit, one.planned.add(other.planned), one.done.add(other.done));
    }
}
