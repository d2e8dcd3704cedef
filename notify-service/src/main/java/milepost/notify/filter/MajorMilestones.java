package milepost.notify.filter;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import milepost.notify.fact.EventFacts;

/** The milestones that most people want to hear of: the decisions before a project is built, its beginning, its end, and little between. */
public final class MajorMilestones {

    /** Stands for them, and for events of no milestone, in a filter. */
    public static final String MAJOR = "major";

    /** Stands for no condition in a filter. */
    static final String ALL = "all";

    static final Set<String> TYPES = Set.of(
            "PROPOSAL_APPROVED",
            "FEASIBILITY_APPROVED",
            "ENTERPRISE_APPROVED",
            "ENTERPRISE_FILED",
            "PRELIM_DESIGN_APPROVED",
            "START",
            "KEY_STRUCTURE_DONE",
            "MAIN_WORKS_DONE",
            "WORKS_COMPLETE",
            "PROVINCIAL_ACCEPTANCE",
            "IN_SERVICE",
            "TRANSFER",
            "WATER_DELIVERED",
            "DESIGN_CAPACITY",
            "FINAL_ACCEPTANCE");

    /** One object for all filters, which are many. */
    static final Condition ONLY = withMajor(List.of());

    private MajorMilestones() {}

    /** Whether a filter that asks for major milestones lets the event pass. */
    public static boolean allow(EventFacts facts) {
        return ONLY.matches(facts);
    }

    /** @param types of a filter, not empty and without {@link #ALL} */
    static Condition condition(List<String> types) {
        if (!types.contains(MAJOR)) {
            return Condition.in(FilterField.MILESTONE_TYPE, types);
        }
        return types.size() == 1 ? ONLY : withMajor(types);
    }

    private static Condition withMajor(List<String> further) {
        var types = new ArrayList<>(TYPES);
        types.addAll(further);
        return new Condition.AnyOf(List.of(
                new Condition.Not(new Condition.Exists(FilterField.MILESTONE_TYPE)),
                Condition.in(FilterField.MILESTONE_TYPE, types)));
    }
}
