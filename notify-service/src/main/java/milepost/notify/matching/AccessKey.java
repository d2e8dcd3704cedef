package milepost.notify.matching;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A key of the index: a value that filters ask for, together with the event type they ask for.
 *
 * @param eventType null for filters that want every type
 */
record AccessKey(Part part, Object value, @Nullable String eventType) {

    enum Part {
        PROJECT,
        REGION,
        PLAN,
        CATEGORY,
        ALL
    }

    /** Returns all keys under which a filter that wants this event can be found. */
    static List<AccessKey> of(EventFacts facts) {
        var keys = new ArrayList<AccessKey>();
        facts.projects().forEach(project -> add(keys, Part.PROJECT, project, facts.eventType()));
        facts.regions().stream()
                .flatMap(code -> RegionPrefixes.withParents(code).stream())
                .distinct()
                .forEach(code -> add(keys, Part.REGION, code, facts.eventType()));
        facts.plans().forEach(plan -> add(keys, Part.PLAN, plan, facts.eventType()));
        add(keys, Part.CATEGORY, facts.category(), facts.eventType());
        add(keys, Part.ALL, "", facts.eventType());
        return keys;
    }

    private static void add(List<AccessKey> keys, Part part, Object value, String eventType) {
        keys.add(new AccessKey(part, value, eventType));
        keys.add(new AccessKey(part, value, null));
    }
}
