package milepost.progress.milestone;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import milepost.progress.fact.Content;
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
        if (fact.content() instanceof Content.Added) {
            return 0;
        }
        return fact.content() instanceof Content.Missed ? 2 : 1;
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
            return ending.content() instanceof Content.Waived ? MilestoneStatus.WAIVED : MilestoneStatus.CANCELLED;
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
        return pause != null && pause.content() instanceof Content.Paused paused ? paused.until() : null;
    }

    private void apply(Fact fact) {
        switch (fact.content()) {
            case Content.Added added -> {
                definition = added.definition();
                add(fact, added, 1);
            }
            case Content.Rebaselined rebaselined -> add(fact, rebaselined, rebaselined.version());
            case Content.Moved moved -> add(fact, moved, 0);
            case Content.Amended amended -> definition = amended.definition();
            case Content.Missed missed -> markMissed(fact, missed);
            case Content.Met met -> achievement = Achievement.of(fact, met);
            case Content.PartlyMet _ -> partly = fact;
            case Content.Paused _ -> pause = fact;
            case Content.Resumed _ -> pause = null;
            case Content.Ended _ -> ending = fact;
            case Content.Corrected _ -> {} // applied already
        }
    }

    private void add(Fact fact, Content.TargetSet set, int baseline) {
        var change = set instanceof Content.Moved moved ? moved.change() : null;
        targets.add(new Target(
                fact.eventId(), baseline, set.date(), set.precision(), fact.occurredOn(), fact.saidAt(), null, change));
    }

    private void markMissed(Fact fact, Content.Missed missed) {
        targets.replaceAll(target ->
                target.eventId().equals(missed.target()) && target.date().equals(missed.date())
                        ? target.missed(fact.recordedAt())
                        : target);
    }
}
