package milepost.notify.filter;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import milepost.events.NotifyEvent.SubscriptionFilter;
import milepost.notify.fact.EventFacts;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A condition of a filter that an event does not fulfil.
 *
 * @param place a JSON pointer into the filter
 * @param asked what stands there
 * @param found the values of the event that it is about, by their fields
 */
public record Miss(String place, JsonNode asked, Map<String, List<String>> found) {

    /** A project may lie in many regions. */
    private static final int MOST_FOUND = 100;

    /** Returns the conditions that do not hold, in the order of the filter; none if the event matches. */
    public static List<Miss> all(SubscriptionFilter filter, EventFacts facts) {
        var request = JsonMapper.shared().valueToTree(FilterPart.of(filter));
        return FilterParts.of(filter).entrySet().stream()
                .filter(part -> !part.getValue().matches(facts))
                .map(part -> new Miss(part.getKey(), request.at(part.getKey()), found(part.getValue(), facts)))
                .toList();
    }

    private static Map<String, List<String>> found(Condition condition, EventFacts facts) {
        return condition
                .fields()
                .distinct()
                .collect(Collectors.toMap(
                        FilterField::code, field -> texts(field.valuesOf(facts)), (a, _) -> a, TreeMap::new));
    }

    private static List<String> texts(Collection<?> values) {
        return values.stream().map(Object::toString).sorted().limit(MOST_FOUND).toList();
    }
}
