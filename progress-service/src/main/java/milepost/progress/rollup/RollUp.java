package milepost.progress.rollup;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import milepost.progress.milestone.Milestone;
import milepost.progress.milestone.MilestoneStatus;
import milepost.progress.stage.MilestoneType;
import org.jspecify.annotations.Nullable;

/**
 * The milestones of one type together, such as those of the segments of a line: by counts and by quantities, never by averages.
 *
 * @param total all but those that were waived or cancelled
 * @param missed those of the open ones whose target has passed
 * @param nextTarget the earliest current target of an open one
 * @param quantities one for each unit
 */
public record RollUp(
        MilestoneType type,
        int total,
        int met,
        int partial,
        int missed,
        @Nullable LocalDate nextTarget,
        List<Sum> quantities) {

    /**
     * Quantities of one unit.
     *
     * @param done as it was last reported; of a milestone that is met at least what was planned
     */
    public record Sum(String unit, BigDecimal planned, BigDecimal done) {

        private Sum plus(Sum other) {
            return new Sum(unit, planned.add(other.planned), done.add(other.done));
        }
    }

    /** Returns one for each type, in the order of the types. */
    public static List<RollUp> of(Collection<Milestone> milestones) {
        return sum(milestones.stream().filter(Milestone::counts).map(RollUp::of));
    }

    static List<RollUp> sum(Stream<RollUp> rollUps) {
        var byType = new TreeMap<MilestoneType, RollUp>();
        rollUps.forEach(each -> byType.merge(each.type, each, RollUp::plus));
        return List.copyOf(byType.values());
    }

    /** Returns whether there are several milestones or a quantity. */
    public boolean combines() {
        return total > 1 || !quantities.isEmpty();
    }

    private static RollUp of(Milestone milestone) {
        return new RollUp(
                milestone.type(),
                1,
                milestone.isMet() ? 1 : 0,
                milestone.status() == MilestoneStatus.PARTIAL ? 1 : 0,
                milestone.status() == MilestoneStatus.MISSED ? 1 : 0,
                milestone.isOpen() ? milestone.currentTarget().date() : null,
                quantities(milestone));
    }

    private static List<Sum> quantities(Milestone milestone) {
        var quantity = milestone.definition().quantity();
        if (quantity == null) {
            return List.of();
        }
        var reported = milestone.quantityDone().orElse(BigDecimal.ZERO);
        var done = milestone.isMet() ? reported.max(quantity.planned()) : reported;
        return List.of(new Sum(quantity.unit(), quantity.planned(), done));
    }

    private RollUp plus(RollUp other) {
        var byUnit = new TreeMap<String, Sum>();
        Stream.of(quantities, other.quantities)
                .flatMap(List::stream)
                .forEach(sum -> byUnit.merge(sum.unit, sum, Sum::plus));
        return new RollUp(
                type,
                total + other.total,
                met + other.met,
                partial + other.partial,
                missed + other.missed,
                Stream.of(this, other)
                        .map(RollUp::nextTarget)
                        .filter(Objects::nonNull)
                        .min(Comparator.naturalOrder())
                        .orElse(null),
                List.copyOf(byUnit.values()));
    }
}
