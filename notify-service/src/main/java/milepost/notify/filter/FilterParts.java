package milepost.notify.filter;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import milepost.events.NotifyEvent.SubscriptionFilter;
import milepost.web.check.RegionCodes;
import org.jspecify.annotations.Nullable;

/** The conditions of a filter by their places in a request. All must hold. */
final class FilterParts {

    private final Map<String, Condition> conditions = new LinkedHashMap<>();

    private FilterParts() {}

    static Map<String, Condition> of(SubscriptionFilter filter) {
        var parts = new FilterParts();
        parts.in("/projects", FilterField.PROJECT, filter.projects());
        if (!filter.regions().contains(RegionCodes.WHOLE_COUNTRY)) { // every project lies in it
            parts.in("/regions", FilterField.REGION, filter.regions());
        }
        parts.in("/categories", FilterField.CATEGORY, filter.categories());
        parts.in("/plans", FilterField.PLAN, filter.plans());
        parts.in("/eventTypes", FilterField.EVENT_TYPE, filter.eventTypes());
        parts.atLeast("/minSlipDays", FilterField.SLIP_DAYS, filter.minSlipDays());
        parts.in("/natures", FilterField.NATURE, filter.natures());
        parts.in("/clauses", FilterField.CLAUSE, filter.clauses());
        parts.in("/organisations", FilterField.ORGANISATION, filter.organisations());
        parts.in("/regionSets", FilterField.REGION_SET, filter.regionSets());
        parts.milestoneTypes(filter.milestoneTypes());
        parts.in("/stages", FilterField.STAGE, filter.stages());
        parts.in("/lights", FilterField.LIGHT, filter.lights());
        parts.atLeast("/minMoves", FilterField.MOVES, filter.minMoves());
        if (filter.where() != null) {
            parts.where("/where", ConditionPart.read(filter.where()));
        }
        return parts.conditions;
    }

    private void in(String place, FilterField field, @Nullable Collection<?> values) {
        if (values != null && !values.isEmpty()) {
            conditions.put(place, Condition.in(field, values));
        }
    }

    private void atLeast(String place, FilterField field, @Nullable Integer least) {
        if (least != null) {
            conditions.put(place, Condition.atLeast(field, least));
        }
    }

    private void milestoneTypes(@Nullable List<String> types) {
        if (types != null && !types.isEmpty() && !types.contains(MajorMilestones.ALL)) {
            conditions.put("/milestoneTypes", MajorMilestones.condition(types));
        }
    }

    /** What must hold in any case stands by itself, so that a filter can be found by it and a fault has its own place. */
    private void where(String place, ConditionPart part) {
        if (part.and() == null) {
            conditions.put(place, part.condition());
            return;
        }
        for (var i = 0; i < part.and().size(); i++) {
            where(place + "/and/" + i, part.and().get(i));
        }
    }
}
