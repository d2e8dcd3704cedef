package milepost.progress.decision;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import milepost.progress.calendar.WorkingDay;
import milepost.progress.change.MilestoneChange;
import milepost.progress.change.MovedTarget;
import milepost.progress.decision.RequestedChange.Ruling;
import milepost.progress.fact.Fact;
import milepost.progress.fact.TargetChange.Decision;
import milepost.progress.milestone.Milestone;
import milepost.progress.project.Projects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Moves targets at once, or keeps what was asked for until it is decided. Needs the project's row lock. */
@Component
public class TargetChanges {

    private final TargetChangeRepository repository;
    private final Projects projects;
    private final DecisionProperties properties;
    private final DecisionMeters meters;

    TargetChanges(
            TargetChangeRepository repository,
            Projects projects,
            DecisionProperties properties,
            DecisionMeters meters) {
        this.repository = repository;
        this.projects = projects;
        this.properties = properties;
        this.meters = meters;
    }

    /**
     * Takes up a change; 409 if the milestone has a pending one.
     *
     * @param move the fact that moves the target, if no decision is needed
     * @param requester the subject of the caller's token
     * @param backfill true for what was decided long ago
     */
    public MilestoneChange request(Milestone milestone, Fact move, String requester, @Nullable Boolean backfill) {
        var asked = MovedTarget.of(milestone.with(move), move.eventId());
        var change = asked(milestone, move, requester, backfill);
        repository.insert(change);
        if (change.policy() != null) {
            return MilestoneChange.told(
                    TargetChangeEvents.requested(milestone, change), milestone, change.requestedAt());
        }
        meters.countAfterCommit(Decision.RECORDED);
        return MilestoneChange.of(asked.event(backfill), move, asked.milestone());
    }

    /** Returns the change as {@link #request} would take it up, which needs no lock; 409 if the milestone has a pending one. */
    public RequestedChange asked(Milestone milestone, Fact move, String requester, @Nullable Boolean backfill) {
        repository.findPending(milestone.id()).ifPresent(pending -> {
            throw DecisionProblems.pending(pending);
        });
        var asked = MovedTarget.of(milestone.with(move), move.eventId());
        return RequestedChange.of(asked, Boolean.TRUE.equals(backfill) ? null : policyFor(asked), requester);
    }

    /** Adds a change that was asked for in another database. */
    public void restore(RequestedChange asked) {
        repository.insert(asked);
    }

    /** Keeps what was decided about a change in another database. */
    public void restoreRuling(UUID id, Decision decision, @Nullable String org, Ruling ruling) {
        repository.rule(repository.get(id).ruled(decision, org, ruling));
    }

    private @Nullable String policyFor(MovedTarget asked) {
        var region = projects.get(asked.milestone().projectId()).leadRegion();
        return properties.policyFor(asked, region).map(DecisionPolicy::name).orElse(null);
    }

    /** Returns the change; 404 if there is none. */
    public RequestedChange get(UUID id) {
        return repository.get(id);
    }

    /** Saves what was decided about a pending change. The target of an approved one is moved now, or on the day that it names. */
    List<MilestoneChange> rule(Milestone milestone, RequestedChange ruled, Instant now) {
        repository.rule(ruled);
        meters.countAfterCommit(ruled.decision());
        var decided = MilestoneChange.told(TargetChangeEvents.ruled(milestone, ruled), milestone, now);
        if (ruled.decision() != Decision.APPROVED) {
            return List.of(decided);
        }
        var move = Fact.of(Objects.requireNonNullElse(ruled.occurredOn(), WorkingDay.of(now)), now, ruled.move());
        var moved = MovedTarget.of(milestone.with(move), move.eventId());
        return List.of(decided, MilestoneChange.of(moved.event(null), move, moved.milestone()));
    }
}
