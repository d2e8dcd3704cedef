package milepost.registry.facts;

import static java.util.Objects.requireNonNullElse;

import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import milepost.registry.facts.Fact.Corrected;
import milepost.registry.facts.Fact.Rebaselined;
import milepost.registry.facts.Fact.Right;
import org.jspecify.annotations.Nullable;

/** Puts what is right in the place of what was wrong. A correction has all that is right, so the last one counts. */
final class Corrections {

    private Corrections() {}

    /** An event, and the milestone that a correction of it is about. */
    private record Corrects(UUID event, @Nullable UUID milestone) {}

    /** Returns the facts as they are right; corrections stay for the time at which they were recorded. */
    static List<KeptFact> applied(List<KeptFact> facts) {
        var last = new HashMap<Corrects, Corrected>();
        for (var kept : facts) {
            if (kept.fact() instanceof Corrected corrected) {
                last.put(new Corrects(corrected.event(), kept.milestoneId()), corrected);
            }
        }
        return last.isEmpty()
                ? facts
                : facts.stream().flatMap(kept -> corrected(kept, last)).toList();
    }

    private static Stream<KeptFact> corrected(KeptFact kept, HashMap<Corrects, Corrected> last) {
        if (kept.fact() instanceof Fact.Rescoped(var day, var milestones)) {
            return Stream.of(kept.with(new Fact.Rescoped(
                    day,
                    milestones.stream()
                            .map(one -> rebaselined(one, last.get(new Corrects(kept.eventId(), one.milestone()))))
                            .filter(Objects::nonNull)
                            .toList())));
        }
        var corrected = last.get(new Corrects(kept.eventId(), kept.milestoneId()));
        if (corrected == null) {
            return Stream.of(kept);
        }
        var right = corrected.right();
        return right == null ? Stream.empty() : Stream.of(kept.with(right(kept.fact(), right)));
    }

    private static @Nullable Rebaselined rebaselined(Rebaselined one, @Nullable Corrected corrected) {
        if (corrected == null) {
            return one;
        }
        var right = corrected.right();
        return right == null
                ? null
                : new Rebaselined(
                        one.milestone(),
                        requireNonNullElse(right.target(), one.baseline()),
                        requireNonNullElse(right.precision(), one.precision()));
    }

    private static Fact right(Fact wrong, Right right) {
        return switch (wrong) {
            case Fact.Added added ->
                new Fact.Added(
                        requireNonNullElse(right.target(), added.baseline()),
                        requireNonNullElse(right.precision(), added.precision()),
                        added.segment(),
                        added.regionCode());
            case Fact.Met met -> new Fact.Met(requireNonNullElse(right.papers(), met.papers()));
            case Fact.PartlyMet met -> new Fact.PartlyMet(requireNonNullElse(right.papers(), met.papers()));
            case Fact.Reported reported ->
                new Fact.Reported(
                        right.day(),
                        requireNonNullElse(right.physicalPercent(), reported.physicalPercent()),
                        right.investmentDone(),
                        right.investmentPlanned(),
                        reported.papers());
            case Fact.Condition condition ->
                new Fact.Condition(right.day(), condition.condition(), condition.reasonText(), condition.papers());
            default -> wrong;
        };
    }
}
