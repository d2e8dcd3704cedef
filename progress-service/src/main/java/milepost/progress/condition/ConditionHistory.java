package milepost.progress.condition;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import milepost.progress.fact.Condition;

/**
 * The facts about the condition of a project, in the order in which they were recorded. That order matters only for facts of the same
 * day, of which the last one counts.
 */
public record ConditionHistory(List<ConditionFact> facts) {

    public ConditionHistory {
        facts = List.copyOf(facts);
    }

    /**
     * Returns the fact with which the condition of a day began: the first of those that say the same one after the other. Empty if
     * nothing is known, which counts as active.
     */
    public Optional<ConditionFact> on(LocalDate day) {
        return spell(day).stream().findFirst();
    }

    public Condition conditionOn(LocalDate day) {
        return on(day).map(ConditionFact::condition).orElse(Condition.ACTIVE);
    }

    /** Returns the day by which, as is known on a day, work goes on or the condition of that day is explained anew. */
    public Optional<LocalDate> untilOn(LocalDate day) {
        return spell(day).stream()
                .map(ConditionFact::until)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder());
    }

    /** Returns the day by which the condition of a day has to be explained anew; empty if it was explained on that day or later. */
    public Optional<LocalDate> explainedUntil(LocalDate day) {
        return untilOn(day)
                .filter(until -> spell(day).stream()
                        .noneMatch(fact -> fact.until() == null && !fact.since().isBefore(until)));
    }

    public Optional<Instant> lastRecordedAt() {
        return facts.stream().map(ConditionFact::recordedAt).max(Instant::compareTo);
    }

    /** Returns the day since which the condition of today differs from another history; empty if it does not. */
    Optional<LocalDate> differsSince(ConditionHistory other, LocalDate today) {
        var days = new TreeSet<LocalDate>();
        facts.forEach(fact -> days.add(fact.since()));
        other.facts.forEach(fact -> days.add(fact.since()));
        var condition = conditionOn(today);
        Optional<LocalDate> since = Optional.empty();
        for (var day : days.headSet(today, true).reversed()) {
            if (conditionOn(day) != condition || other.conditionOn(day) == condition) {
                break;
            }
            since = Optional.of(day);
        }
        return since;
    }

    /** Returns whether it is on record that this condition holds from exactly this day. */
    boolean has(ConditionFact fact) {
        return recordedFor(fact)
                .filter(recorded -> recorded.condition() == fact.condition())
                .isPresent();
    }

    /** Returns whether a fact says what is on record already, but names a later day by which that is explained anew. */
    boolean isExplainedAnew(ConditionFact fact) {
        var until = fact.until();
        return until != null
                && conditionOn(fact.since()) == fact.condition()
                && untilOn(fact.since()).map(until::isAfter).orElse(true);
    }

    ConditionHistory only(Predicate<ConditionFact> wanted) {
        return new ConditionHistory(facts.stream().filter(wanted).toList());
    }

    private Optional<ConditionFact> recordedFor(ConditionFact fact) {
        return facts.stream()
                .filter(recorded -> recorded.since().equals(fact.since()))
                .reduce((_, later) -> later);
    }

    /** Returns the facts up to a day that say its condition one after the other, by day. */
    private List<ConditionFact> spell(LocalDate day) {
        var byDay = new TreeMap<LocalDate, ConditionFact>();
        facts.stream().filter(fact -> !fact.since().isAfter(day)).forEach(fact -> byDay.put(fact.since(), fact));
        if (byDay.isEmpty()) {
            return List.of();
        }
        var condition = byDay.lastEntry().getValue().condition();
        return byDay.descendingMap().values().stream()
                .takeWhile(fact -> fact.condition() == condition)
                .toList()
                .reversed();
    }
}
