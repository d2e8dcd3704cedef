package milepost.notify.matching;

import java.util.Collection;
import java.util.stream.Stream;
import milepost.notify.filter.CompiledFilter;
import milepost.notify.filter.FilterField;

/** Counts the conditions of a filter that its keys and its {@link Posting} show, so that they need not be checked again. */
final class ShownConditions {

    private ShownConditions() {}

    static int of(CompiledFilter filter) {
        var byKey = Stream.of(FilterField.PROJECT, FilterField.REGION, FilterField.PLAN)
                .anyMatch(field -> filter.required(field).isPresent());
        var byCategory = filter.required(FilterField.CATEGORY)
                .map(Collection::size)
                .filter(categories -> categories == 1 || !byKey)
                .isPresent();
        return (byKey ? 1 : 0)
                + (byCategory ? 1 : 0)
                + (filter.required(FilterField.EVENT_TYPE).isPresent() ? 1 : 0)
                + (filter.leastSlip().isPresent() ? 1 : 0)
                + (filter.wantsMajorOnly() ? 1 : 0);
    }
}
