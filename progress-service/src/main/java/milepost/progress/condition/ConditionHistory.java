package milepost.progress.condition;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

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
        var byDay = new TreeMap<LocalDate, ConditionFact>();
        facts.stream().filter(fact -> !fact.since().isAfter(day)).forEach(fact -> byDay.put(fact.since(), fact));
        Optional<ConditionFact> beginning = Optional.empty();
        for (var fact : byDay.values()) {
            if (beginning
                    .map(ConditionFact::condition)
                    .filter(fact.condition()::equals)
                    .isEmpty()) {
                beginning = Optional.of(fact);
            }
        }
        return beginning;
    }

    public Condition conditionOn(LocalDate day) {
        return on(day).map(ConditionFact::condition).orElse(Condition.ACTIVE);
    }

    public Optional<Instant> lastRecordedAt() {
        return facts.stream().map(ConditionFact::recordedAt).max(Instant::compareTo);
    }

    /** Returns whether it is on record that this condition holds from exactly this day. */
    boolean has(Condition condition, LocalDate since) {
        return facts.stream()
                .filter(fact -> fact.since().equals(since))
                .reduce((_, later) -> later)
                .filter(fact -> fact.condition() == condition)
                .isPresent();
    }

    ConditionHistory only(Predicate<ConditionFact> wanted) {
        return new ConditionHistory(facts.stream().filter(wanted).toList());
    }
}
