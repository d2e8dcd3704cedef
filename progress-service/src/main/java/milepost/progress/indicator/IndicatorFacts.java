package milepost.progress.indicator;

import static java.util.Comparator.comparing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import milepost.progress.indicator.IndicatorContent.Corrected;
import org.jspecify.annotations.Nullable;

/** The facts of an indicator. In which order they are given makes no difference to what they say together. */
public record IndicatorFacts(List<IndicatorFact> recorded) {

    private static final Comparator<IndicatorFact> BY_RECORDING =
            comparing(IndicatorFact::recordedAt).thenComparing(IndicatorFact::eventId);
    private static final Comparator<IndicatorFact> BY_DAY =
            comparing(IndicatorFact::occurredOn).thenComparing(BY_RECORDING);

    public IndicatorFacts {
        recorded = recorded.stream().sorted(BY_RECORDING).toList();
    }

    public IndicatorFacts with(IndicatorFact fact) {
        return new IndicatorFacts(
                Stream.concat(recorded.stream(), Stream.of(fact)).toList());
    }

    /** Returns the one that an event told, as it was recorded; empty if the event is not one of this indicator. */
    public Optional<IndicatorFact> find(UUID eventId) {
        return recorded.stream().filter(fact -> fact.eventId().equals(eventId)).findFirst();
    }

    /** Returns those that had been recorded at a time; all for null. */
    IndicatorFacts asOf(@Nullable Instant time) {
        return new IndicatorFacts(recorded.stream()
                .filter(fact -> time == null || !fact.recordedAt().isAfter(time))
                .toList());
    }

    /**
     * Returns the facts that hold and had happened by the end of a day, each as it was last corrected, in the order in which they
     * happened; facts of one day in the order in which they were first recorded.
     *
     * @param day null for all
     */
    List<IndicatorFact> standing(@Nullable LocalDate day) {
        var corrections = new HashMap<UUID, Corrected>();
        for (var fact : recorded) {
            if (fact.content() instanceof Corrected says) {
                corrections.put(says.fact(), says);
            }
        }
        return recorded.stream()
                .filter(fact -> !(fact.content() instanceof Corrected))
                .flatMap(fact -> Stream.ofNullable(
                        corrections.containsKey(fact.eventId())
                                ? fact.corrected(corrections.get(fact.eventId()))
                                : fact))
                .filter(fact -> day == null || !fact.occurredOn().isAfter(day))
                .sorted(BY_DAY)
                .toList();
    }

    /** Returns the fact that an event told, as it was last corrected; empty if nothing of it is right. */
    public Optional<IndicatorFact> standing(UUID eventId) {
        return standing((LocalDate) null).stream()
                .filter(fact -> fact.eventId().equals(eventId))
                .findFirst();
    }
}
