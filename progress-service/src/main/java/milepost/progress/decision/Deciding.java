package milepost.progress.decision;

import java.time.Clock;
import java.util.UUID;
import java.util.function.BiConsumer;
import milepost.access.Caller;
import milepost.events.envelope.Author;
import milepost.progress.calendar.WorkingDay;
import milepost.progress.change.MilestoneChanges;
import milepost.progress.change.MilestoneClosed;
import milepost.progress.decision.RequestedChange.Ruling;
import milepost.progress.fact.TargetChange.Decision;
import milepost.progress.project.ProjectRights;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Decides pending changes of targets, each once; the target of an approved one is moved in the same transaction. */
@Component
class Deciding {

    private static final String LAPSED =
            "里程碑在审批前已完成、不再适用或取消，申请失效。The milestone was met, waived or cancelled before a decision.";

    private final ProjectRights rights;
    private final MilestoneChanges changes;
    private final TargetChanges targets;
    private final TargetChangeRepository repository;
    private final Clock clock;

    Deciding(
            ProjectRights rights,
            MilestoneChanges changes,
            TargetChanges targets,
            TargetChangeRepository repository,
            Clock clock) {
        this.rights = rights;
        this.changes = changes;
        this.targets = targets;
        this.repository = repository;
        this.clock = clock;
    }

    /** Decides a change that somebody else asked for; 409 if it is not pending. */
    RequestedChange decide(Caller caller, UUID id, Decision decision, String text, @Nullable String documentRef) {
        var asked = repository.get(id);
        rights.requireDeciding(caller, asked.projectId());
        return rule(caller, asked, decision, ruling(text, documentRef), DecisionProblems::requireAnother);
    }

    /** Withdraws a change that the caller's organisation asked for; 409 if it is not pending. */
    RequestedChange withdraw(Caller caller, UUID id, String text) {
        return rule(caller, repository.get(id), Decision.WITHDRAWN, ruling(text, null), DecisionProblems::requireOwn);
    }

    private RequestedChange rule(
            Caller caller,
            RequestedChange asked,
            Decision decision,
            Ruling ruling,
            BiConsumer<Caller, RequestedChange> check) {
        changes.changeAll(asked.projectId(), caller.author(), project -> {
            var pending = repository.get(asked.id());
            DecisionProblems.requirePending(pending);
            check.accept(caller, pending);
            var ruled = pending.ruled(decision, caller.org(), ruling);
            return targets.rule(project.get(pending.milestoneId()), ruled, ruling.at());
        });
        return repository.get(asked.id());
    }

    /** What is met, waived or cancelled has no target to move: its pending change lapses in the same transaction. */
    @EventListener
    void lapse(MilestoneClosed closed) {
        var milestone = closed.milestone();
        repository.findPending(milestone.id()).ifPresent(pending -> {
            var ruling = new Ruling(closed.at(), LAPSED, null);
            var lapsed = pending.ruled(Decision.REJECTED_ADMIN, null, ruling);
            changes.changeAll(milestone.projectId(), Author.SYSTEM, _ -> targets.rule(milestone, lapsed, ruling.at()));
        });
    }

    private Ruling ruling(String text, @Nullable String documentRef) {
        return new Ruling(WorkingDay.now(clock), text, documentRef);
    }
}
