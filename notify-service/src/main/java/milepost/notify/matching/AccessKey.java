package milepost.notify.matching;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import milepost.notify.fact.EventFacts;
import milepost.notify.filter.CompiledFilter;
import milepost.notify.filter.FilterField;
import org.jspecify.annotations.Nullable;

/**
 * A key of the index: a value that filters ask for, together with the event type they ask for.
 *
 * @param eventType null for filters that want every type
 */
record AccessKey(Part part, Object value, @Nullable String eventType) {

    enum Part {
        PROJECT(FilterField.PROJECT),
        REGION(FilterField.REGION),
        PLAN(FilterField.PLAN),
        CATEGORY(FilterField.CATEGORY),
        ALL(null);

        private final @Nullable FilterField field;

        Part(@Nullable FilterField field) {
            this.field = field;
        }
    }

    /** Returns all keys under which a filter that wants this event can be found. */
    static List<AccessKey> of(EventFacts facts) {
        var keys = new ArrayList<AccessKey>();
        facts.project().projects().forEach(project -> add(keys, Part.PROJECT, project, facts.eventType()));
        facts.regionPrefixes().forEach(code -> add(keys, Part.REGION, code, facts.eventType()));
        facts.project().plans().forEach(plan -> add(keys, Part.PLAN, plan, facts.eventType()));
        add(keys, Part.CATEGORY, facts.project().category(), facts.eventType());
        add(keys, Part.ALL, "", facts.eventType());
        return keys;
    }

    /**
     * Returns the keys of a filter in the index: the values of its most selective part, so that few events have to be
     * checked against it. A county or a city has fewer projects than a plan, a province has more.
     */
    static List<AccessKey> of(CompiledFilter filter) {
        var types = filter.required(FilterField.EVENT_TYPE).orElse(List.of());
        var part = part(filter);
        return part.field == null
                ? keys(part, List.of(""), types)
                : keys(part, filter.required(part.field).orElseThrow(), types);
    }

    private static Part part(CompiledFilter filter) {
        var regions = filter.required(FilterField.REGION);
        if (filter.required(FilterField.PROJECT).isPresent()) {
            return Part.PROJECT;
        }
        if (regions.isPresent()
                && regions.get().stream().allMatch(code -> code.toString().length() > 2)) {
            return Part.REGION;
        }
        if (filter.required(FilterField.PLAN).isPresent()) {
            return Part.PLAN;
        }
        if (regions.isPresent()) {
            return Part.REGION;
        }
        return filter.required(FilterField.CATEGORY).isPresent() ? Part.CATEGORY : Part.ALL;
    }

    private static List<AccessKey> keys(Part part, Collection<?> values, Collection<?> types) {
        return values.stream()
                .flatMap(value -> types.isEmpty()
                        ? Stream.of(new AccessKey(part, value, null))
                        : types.stream().map(type -> new AccessKey(part, value, type.toString())))
                .toList();
    }

    private static void add(List<AccessKey> keys, Part part, Object value, String eventType) {
        keys.add(new AccessKey(part, value, eventType));
        keys.add(new AccessKey(part, value, null));
    }
}
