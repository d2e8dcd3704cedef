package milepost.progress.change;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import milepost.events.ProgressEvent.StageChanged;
import milepost.messaging.outbox.Change;
import milepost.progress.light.Cause;
import milepost.progress.milestone.Milestone;
import milepost.progress.milestone.ProjectMilestones;
import org.jspecify.annotations.Nullable;

/** What was changed in one transaction. */
record MadeChanges(ProjectMilestones before, List<MilestoneChange> all) {

    List<Milestone> changed() {
        return all.stream().flatMap(one -> one.after().stream()).toList();
    }

    ProjectMilestones after() {
        return before.with(changed());
    }

    /** Returns when they were recorded; empty if nothing was stored that says so. */
    Optional<Instant> recordedAt() {
        return all.stream()
                .flatMap(one -> Optional.ofNullable(one.recordedAt()).stream())
                .max(Instant::compareTo);
    }

    /** Returns the last change that added a fact; null if none did. */
    @Nullable Cause cause() {
        return all.reversed().stream()
                .flatMap(one ->
                        Optional.ofNullable(one.fact()).map(fact -> new Cause(fact.eventId(), one.event())).stream())
                .findFirst()
                .orElse(null);
    }

    /** Returns the change of the stage; its cause is the last change that added a fact. */
    Optional<Change<?>> stageChange() {
        var from = before.stage();
        var to = after().stage();
        if (from == to) {
            return Optional.empty();
        }
        return all.reversed().stream()
                .filter(one -> one.fact() != null)
                .findFirst()
                .map(cause -> {
                    var milestone = cause.after().getFirst();
                    var event = new StageChanged(
                            before.projectId(),
                            from.name(),
                            to.name(),
                            milestone.id(),
                            milestone.type().name(),
                            cause.event().backfill());
                    return Change.of(event)
                            .occurredAt(Objects.requireNonNull(cause.fact()).occurredAt());
                });
    }
}
