package milepost.notify.filter;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import milepost.events.NotifyEvent.SubscriptionFilter;
import milepost.notify.fact.EventDetails;
import milepost.notify.fact.EventFacts;
import milepost.notify.fact.ProjectFacts;
import milepost.notify.filter.Condition.Between;
import milepost.notify.filter.Condition.In;
import milepost.notify.filter.Condition.Is;

/** A subscription's filter, prepared for matching: conditions that all must hold. The index, previews and explanations use it alike. */
public final class CompiledFilter {

    private static final Condition[] NONE = {};

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
}
