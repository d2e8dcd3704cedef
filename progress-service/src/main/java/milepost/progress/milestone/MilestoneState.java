package milepost.progress.milestone;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import milepost.progress.fact.Content.Added;
import milepost.progress.fact.Content.Amended;
import milepost.progress.fact.Content.Cancelled;
import milepost.progress.fact.Content.Corrected;
import milepost.progress.fact.Content.Met;
import milepost.progress.fact.Content.Missed;
import milepost.progress.fact.Content.Moved;
import milepost.progress.fact.Content.PartlyMet;
import milepost.progress.fact.Content.Paused;
import milepost.progress.fact.Content.Rebaselined;
import milepost.progress.fact.Content.Resumed;
import milepost.progress.fact.Content.TargetSet;
import milepost.progress.fact.Content.Waived;
import milepost.progress.fact.Definition;
import milepost.progress.fact.Fact;
import org.jspecify.annotations.Nullable;

/** What follows from the facts of a milestone, which are gone through in the order in which they happened. */
final class MilestoneState {

    private final List<Target> targets = new ArrayList<>();

    @Nullable Definition definition;

    @Nullable Achievement achievement;

    @Nullable Fact partly;

    @Nullable Fact pause;

    @Nullable Fact ending;

    MilestoneState(List<Fact> standing) {
        // The addition, which any other fact may precede; at last what names a target.
        standing.stream().sorted(Comparator.comparing(MilestoneState::turn)).forEach(this::apply);
    }

    private static int turn(Fact fact) {
        return switch (fact.content()) {
            case Added _ -> 0;
            case Missed _ -> 2;
            default -> 1;
        };
    }

    /** The baseline first, the current target last. */
    Targets targets() {
        return new Targets(targets);
    }

    MilestoneStatus status() {
        if (achievement != null) {
            return MilestoneStatus.MET;
        }
        if (ending != null) {
            return ending.content() instanceof Waived ? MilestoneStatus.WAIVED : MilestoneStatus.CANCELLED;
        }
        if (targets.getLast().missedAt() != null) {
            return MilestoneStatus.MISSED;
        }
        if (pause != null) {
            return MilestoneStatus.PAUSED;
        }
        return partly == null ? MilestoneStatus.PLANNED : MilestoneStatus.PARTIAL;
    }

    /** The last day of the pause, null if work does not rest. */
    @Nullable LocalDate restsUntil() {
        return pause != null && pause.content() instanceof Paused paused ? paused.until() : null;
    }

    private void apply(Fact fact) {
        switch (fact.content()) {
            case Added added -> {
                definition = added.definition();
                add(fact, added, 1);
            }
            case Rebaselined rebaselined -> add(fact, rebaselined, rebaselined.version());
            case Moved moved -> add(fact, moved, 0);
            case Amended amended -> definition = amended.definition();
            case Missed missed -> markMissed(fact, missed);
            case Met met -> achievement = Achievement.of(fact, met);
            case PartlyMet _ -> partly = fact;
            case Paused _ -> pause = fact;
            case Resumed _ -> pause = null;
            case Waived _, Cancelled _ -> ending = fact;
            case Corrected _ -> {} // applied already
        }
    }

    private void add(Fact fact, TargetSet set, int baseline) {
        var change = set instanceof Moved moved ? moved.change() : null;
        targets.add(new Target(
                fact.eventId(), baseline, set.date(), set.precision(), fact.occurredOn(), fact.saidAt(), null, change));
    }

    private void markMissed(Fact fact, Missed missed) {
        targets.replaceAll(target ->
                target.eventId().equals(missed.target()) && target.date().equals(missed.date())
                        ? target.missed(fact.recordedAt())
                        : target);
    }
}
