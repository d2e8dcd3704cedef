package milepost.notify.filter;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import milepost.events.NotifyEvent.SubscriptionFilter;
import milepost.notify.filter.Condition.Between;
import milepost.notify.filter.Condition.In;
import milepost.notify.filter.Condition.Is;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A subscription's filter, prepared for matching: conditions that all must hold. The index, previews and explanations use it alike. */
public final class CompiledFilter {

    private static final Condition[] NONE = {};

    /** A project may lie in many regions. */
    private static final int MOST_FOUND = 100;

    private final Condition[] conditions;

    private CompiledFilter(Condition[] conditions) {
        this.conditions = conditions;
    }

    public static CompiledFilter of(SubscriptionFilter filter) {
        return new CompiledFilter(FilterParts.of(filter).values().toArray(NONE));
    }

    public boolean matches(EventFacts facts) {
        for (var i = conditions.length - 1; i >= 0; i--) { // the index has looked at the first ones already
            if (!conditions[i].matches(facts)) {
                return false;
            }
        }
        return true;
    }

    /** Whether a project is followed, whatever kinds of events are asked for: the conditions about projects alone hold. */
    public boolean follows(ProjectFacts project) {
        return holds(FilterField::isOfProject, EventFacts.of("", project, EventDetails.NONE, Instant.EPOCH));
    }

    /** Whether milestones of a type are followed, of projects that are: the conditions about types of milestones alone hold. */
    public boolean followsMilestones(String type) {
        var details = new EventDetails(type, null, null, null, null, null, null, null);
        return holds(
                field -> field == FilterField.MILESTONE_TYPE,
                EventFacts.of("", ProjectFacts.NONE, details, Instant.EPOCH));
    }

    private boolean holds(Predicate<FilterField> about, EventFacts facts) {
        return Arrays.stream(conditions)
                .filter(condition -> condition.fields().allMatch(about))
                .allMatch(condition -> condition.matches(facts));
    }

    /**
     * A condition that an event does not fulfil.
     *
     * @param place a JSON pointer into the filter
     * @param asked what stands there
     * @param found the values of the event that it is about, by their fields
     */
    public record Miss(String place, JsonNode asked, Map<String, List<String>> found) {}

    /** Returns the conditions that do not hold, in the order of the filter; none if the event matches. */
    public static List<Miss> misses(SubscriptionFilter filter, EventFacts facts) {
        var request = JsonMapper.shared().valueToTree(FilterPart.of(filter));
        return FilterParts.of(filter).entrySet().stream()
                .filter(part -> !part.getValue().matches(facts))
                .map(part -> new Miss(part.getKey(), request.at(part.getKey()), found(part.getValue(), facts)))
                .toList();
    }

    /** Returns the values that a condition of this filter asks for, of which the field must have one. */
    public Optional<Collection<?>> required(FilterField field) {
        return Arrays.stream(conditions)
                .flatMap(condition -> values(condition, field))
                .findFirst();
    }

    /** Returns the least slip that a condition of this filter asks for. */
    public Optional<Integer> leastSlip() {
        return Arrays.stream(conditions)
                .filter(condition -> condition instanceof Between between
                        && between.field() == FilterField.SLIP_DAYS
                        && between.most() == Integer.MAX_VALUE)
                .map(condition -> ((Between) condition).least())
                .findFirst();
    }

    /** Whether one of the conditions is that the milestone is a major one. */
    public boolean wantsMajorOnly() {
        return Arrays.asList(conditions).contains(MajorMilestones.ONLY);
    }

    /** How many conditions there are. */
    public int size() {
        return conditions.length;
    }

    private static Stream<Collection<?>> values(Condition condition, FilterField wanted) {
        return switch (condition) {
            case Is is when is.field() == wanted -> Stream.of(Set.of(is.value()));
            case In in when in.field() == wanted -> Stream.of(in.values());
            default -> Stream.empty();
        };
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
