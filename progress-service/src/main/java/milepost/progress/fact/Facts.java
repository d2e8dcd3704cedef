package milepost.progress.fact;

import static java.util.Comparator.comparing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import milepost.progress.fact.Content.Corrected;
import org.jspecify.annotations.Nullable;

/** The facts of a milestone. Which order they were recorded in makes no difference to what they say together. */
public record Facts(List<Fact> recorded) {

    private static final Comparator<Fact> BY_RECORDING =
            comparing(Fact::recordedAt).thenComparing(Fact::eventId);
    private static final Comparator<Fact> BY_DAY = comparing(Fact::occurredOn).thenComparing(BY_RECORDING);

    public Facts {
        recorded = recorded.stream().sorted(BY_RECORDING).toList();
    }

    public Facts with(Fact fact) {
        return new Facts(Stream.concat(recorded.stream(), Stream.of(fact)).toList());
    }

    /** Returns the one that an event told, as it was recorded. */
    public Fact get(UUID eventId) {
        return recorded.stream()
                .filter(fact -> fact.eventId().equals(eventId))
                .findFirst()
                .orElseThrow();
    }

    /** Returns those that had been recorded at a time; all for null. */
    public Facts asOf(@Nullable Instant time) {
        return time == null
                ? this
                : new Facts(recorded.stream()
                        .filter(fact -> !fact.recordedAt().isAfter(time))
                        .toList());
    }

    /** Returns those that hold and had happened by the end of a day; all that hold for null. */
    public List<Fact> standingOn(@Nullable LocalDate day) {
        return standing().stream()
                .filter(fact -> day == null || !fact.occurredOn().isAfter(day))
                .toList();
    }

    /** Returns the facts that hold, each as it was last corrected, in the order in which they happened. */
    public List<Fact> standing() {
        var corrections = new HashMap<UUID, Fact>();
        recorded.forEach(fact -> correctedBy(fact).ifPresent(wrong -> corrections.put(wrong, fact)));
        return recorded.stream()
                .filter(fact -> !(fact.content() instanceof Corrected))
                .map(fact -> corrected(fact, corrections.get(fact.eventId())))
                .filter(Objects::nonNull)
                .sorted(BY_DAY)
                .toList();
    }

    /** Returns the fact that an event told, as it was last corrected; empty if nothing of it is right. */
    public Optional<Fact> standing(UUID eventId) {
        return standing().stream()
                .filter(fact -> fact.eventId().equals(eventId))
                .findFirst();
    }

    private static Optional<UUID> correctedBy(Fact fact) {
        return fact.content() instanceof Corrected says ? Optional.of(says.fact()) : Optional.empty();
    }

    private static @Nullable Fact corrected(Fact fact, @Nullable Fact correction) {
        return correction != null && correction.content() instanceof Corrected says
                ? fact.corrected(correction, says)
                : fact;
    }
}
