package milepost.notify.filter;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import milepost.notify.fact.EventFacts;

/**
 * A condition that an event fulfils or not. Of a field with several values one is enough; without a value only {@link Not} holds.
 * Many are checked for each event, so they do without streams.
 */
sealed interface Condition {

    boolean matches(EventFacts facts);

    /** Returns what it looks at. */
    default Stream<FilterField> fields() {
        return switch (this) {
            case Is is -> Stream.of(is.field());
            case In in -> Stream.of(in.field());
            case Prefix prefix -> Stream.of(prefix.field());
            case Between between -> Stream.of(between.field());
            case Exists exists -> Stream.of(exists.field());
            case All all -> all.conditions().stream().flatMap(Condition::fields);
            case AnyOf any -> any.conditions().stream().flatMap(Condition::fields);
            case Not not -> not.condition().fields();
        };
    }

    /** The one value. */
    record Is(FilterField field, Object value) implements Condition {

        @Override
        public boolean matches(EventFacts facts) {
            return field.valuesOf(facts).contains(value);
        }
    }

    /** One of several values. */
    record In(FilterField field, Set<?> values) implements Condition {

        @Override
        public boolean matches(EventFacts facts) {
            for (var value : field.valuesOf(facts)) {
                if (values.contains(value)) {
                    return true;
                }
            }
            return false;
        }
    }

    /** A text that begins so. */
    record Prefix(FilterField field, String prefix) implements Condition {

        @Override
        public boolean matches(EventFacts facts) {
            return field.valuesOf(facts).stream()
                    .anyMatch(value -> value.toString().startsWith(prefix));
        }
    }

    /** A number within bounds, which belong to it. */
    record Between(FilterField field, int least, int most) implements Condition {

        @Override
        public boolean matches(EventFacts facts) {
            for (var value : field.valuesOf(facts)) {
                if (value instanceof Integer number && number >= least && number <= most) {
                    return true;
                }
            }
            return false;
        }
    }

    /** Any value. */
    record Exists(FilterField field) implements Condition {

        @Override
        public boolean matches(EventFacts facts) {
            return !field.valuesOf(facts).isEmpty();
        }
    }

    /** Every one of these. */
    record All(List<Condition> conditions) implements Condition {

        @Override
        public boolean matches(EventFacts facts) {
            for (var condition : conditions) {
                if (!condition.matches(facts)) {
                    return false;
                }
            }
            return true;
        }
    }

    /** At least one of these. */
    record AnyOf(List<Condition> conditions) implements Condition {

        @Override
        public boolean matches(EventFacts facts) {
            for (var condition : conditions) {
                if (condition.matches(facts)) {
                    return true;
                }
            }
            return false;
        }
    }

    /** The opposite. */
    record Not(Condition condition) implements Condition {

        @Override
        public boolean matches(EventFacts facts) {
            return !condition.matches(facts);
        }
    }

    static Condition in(FilterField field, Collection<?> values) {
        var asked = values.stream().map(field::asked).distinct().toList();
        return asked.size() == 1 ? new Is(field, asked.getFirst()) : new In(field, Set.copyOf(asked));
    }

    static Condition atLeast(FilterField field, int least) {
        return new Between(field, least, Integer.MAX_VALUE);
    }
}
