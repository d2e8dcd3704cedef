package milepost.progress.indicator;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import milepost.progress.indicator.IndicatorContent.Missed;
import milepost.progress.indicator.IndicatorContent.Observed;
import milepost.progress.indicator.IndicatorContent.TargetSet;
import org.jspecify.annotations.Nullable;

/** What follows from the facts of an indicator, which are gone through in the order in which they happened. */
final class IndicatorState {

    /** The first target first, the current one last. */
    final List<TargetValue> targets = new ArrayList<>();

    /** By day; of one day by when they were recorded. */
    final List<Observation> observations = new ArrayList<>();

    @Nullable IndicatorDefinition definition;

    @Nullable IndicatorFact cancellation;

    IndicatorState(List<IndicatorFact> standing) {
        // The setting, which any other fact may precede; at last what names a target.
        standing.stream().sorted(Comparator.comparing(IndicatorState::turn)).forEach(this::apply);
    }

    private static int turn(IndicatorFact fact) {
        if (fact.content() instanceof TargetSet) {
            return 0;
        }
        return fact.content() instanceof Missed ? 2 : 1;
    }

    private void apply(IndicatorFact fact) {
        switch (fact.content()) {
            case TargetSet set -> set(fact, set);
            case Observed observed -> observe(fact, observed);
            case IndicatorContent.Revised revised -> {
                if (!targets.isEmpty()) {
                    targets.add(targets.getLast().revised(fact, revised));
                }
            }
            case Missed missed -> markMissed(fact, missed);
            case IndicatorContent.Cancelled _ -> cancellation = fact;
            case IndicatorContent.Corrected _ -> {} // applied already
        }
    }

    private void set(IndicatorFact fact, TargetSet set) {
        definition = set.definition();
        targets.add(new TargetValue(
                fact.eventId(),
                set.value(),
                set.deadline(),
                set.precision(),
                fact.occurredOn(),
                fact.recordedAt(),
                null,
                null,
                null,
                set.documentRef()));
    }

    private void observe(IndicatorFact fact, Observed observed) {
        observations.replaceAll(before -> before.date().equals(fact.occurredOn()) ? before.replaced() : before);
        observations.add(Observation.of(fact, observed));
    }

    private void markMissed(IndicatorFact fact, Missed missed) {
        targets.replaceAll(target ->
                target.eventId().equals(missed.target()) && target.deadline().equals(missed.deadline())
                        ? target.missed(fact.recordedAt())
                        : target);
    }
}
