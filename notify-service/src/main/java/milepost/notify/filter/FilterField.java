package milepost.notify.filter;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import milepost.notify.fact.EventFacts;
import milepost.notify.fact.RegionPrefixes;
import milepost.web.value.Words;
import org.jspecify.annotations.Nullable;

/** The values of an event that a condition can ask for, each under the name that requests use. */
public enum FilterField {
    EVENT_TYPE("eventType", facts -> List.of(facts.eventType())),
    PROJECT("project", facts -> facts.project().projects()),
    PLAN("plan", facts -> facts.project().plans()),
    CLAUSE("clause", facts -> facts.project().clauses()),
    REGION("region", EventFacts::regionPrefixes),
    REGION_SET("regionSet", facts -> facts.project().regionSets()),
    CATEGORY("category", facts -> List.of(facts.project().category())),
    NATURE("nature", facts -> orNone(facts.project().nature())),
    ORGANISATION("organisation", facts -> orNone(facts.project().organisation())),
    MILESTONE_TYPE("milestoneType", facts -> orNone(facts.details().milestoneType())),
    STAGE("stage", facts -> orNone(facts.details().stage())),
    LIGHT("light", facts -> orNone(facts.details().light())),
    REASON_CODE("reasonCode", facts -> orNone(facts.details().reasonCode())),
    SILENCE("silence", facts -> orNone(facts.details().silence())),
    SLIP_DAYS("slipDays", facts -> orNone(facts.details().slipDays())),
    MOVED_DAYS("movedDays", facts -> orNone(facts.details().movedDays())),
    MOVES("moves", facts -> orNone(facts.details().moves()));

    static final Words NAMES =
            Words.of(Arrays.stream(values()).map(FilterField::code).toList());

    private final String code;
    private final Function<EventFacts, Collection<?>> values;

    FilterField(String code, Function<EventFacts, Collection<?>> values) {
        this.code = code;
        this.values = values;
    }

    public String code() {
        return code;
    }

    static Optional<FilterField> ofCode(@Nullable String code) {
        return Arrays.stream(values()).filter(field -> field.code.equals(code)).findAny();
    }

    boolean isNumber() {
        return this == SLIP_DAYS || this == MOVED_DAYS || this == MOVES;
    }

    /** Whether it is a value of the project alone, whatever happens to it. */
    boolean isOfProject() {
        return switch (this) {
            case PROJECT, PLAN, CLAUSE, REGION, REGION_SET, CATEGORY, NATURE, ORGANISATION -> true;
            case EVENT_TYPE, MILESTONE_TYPE, STAGE, LIGHT, REASON_CODE, SILENCE, SLIP_DAYS, MOVED_DAYS, MOVES -> false;
        };
    }

    /** Returns what the event has of this, nothing if it has no such value. */
    Collection<?> valuesOf(EventFacts facts) {
        return values.apply(facts);
    }

    /** Returns a value that was asked for in the form of {@link #valuesOf}. */
    Object asked(Object value) {
        return switch (this) {
            case PROJECT -> value instanceof UUID ? value : UUID.fromString(value.toString());
            case REGION -> RegionPrefixes.trimmed(value.toString());
            default -> value;
        };
    }

    private static List<?> orNone(@Nullable Object value) {
        return value == null ? List.of() : List.of(value);
    }
}
