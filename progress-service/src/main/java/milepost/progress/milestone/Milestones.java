package milepost.progress.milestone;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import milepost.progress.stage.MilestoneType;
import milepost.web.Cursors;
import milepost.web.IfMatch;
import milepost.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds milestones and saves their changes, which needs the project's row lock. */
@Component
public class Milestones {

    private final MilestoneRepository repository;
    private final TargetRepository targets;
    private final MilestoneProperties properties;

    Milestones(MilestoneRepository repository, TargetRepository targets, MilestoneProperties properties) {
        this.repository = repository;
        this.targets = targets;
        this.properties = properties;
    }

    /** Returns the milestone; 404 if there is none. */
    public Milestone get(UUID id) {
        return repository.find(id).orElseThrow(() -> MilestoneProblems.notFound(id));
    }

    /**
     * Returns the milestone for a change; 404 if there is none, 412 if it has changed, 409 if it is met.
     *
     * @param read the version that the caller has read; empty for any
     */
    public Milestone getOpen(UUID id, Optional<Long> read) {
        var milestone = get(id);
        IfMatch.requireCurrent(read, milestone.version());
        milestone.requireOpen();
        return milestone;
    }

    /** Returns all milestones of a project, by baseline. */
    public List<Milestone> ofProject(UUID projectId) {
        return repository.list(projectId, null, null, Integer.MAX_VALUE);
    }

    /** Returns the types of the milestones that the project has met, one of them left out. */
    public List<MilestoneType> typesMetWithout(UUID milestoneId, UUID projectId) {
        return repository.typesMetWithout(milestoneId, projectId);
    }

    /** Adds a milestone; 409 if the project has one of this type and of a title that looks the same. */
    public void add(Milestone milestone) {
        ofProject(milestone.projectId()).stream()
                .filter(existing -> existing.looksLike(milestone.type(), milestone.titleZh()))
                .findFirst()
                .ifPresent(existing -> {
                    throw MilestoneProblems.exists(existing.id(), milestone.type(), milestone.titleZh());
                });
        if (!repository.insert(milestone, milestone.baseline().dueAt(properties.grace()))) {
            var existing = repository.idOf(milestone.projectId(), milestone.type(), milestone.titleZh());
            throw MilestoneProblems.exists(existing, milestone.type(), milestone.titleZh());
        }
    }

    /** Saves the current target of a milestone that was moved. */
    public void saveTarget(Milestone milestone) {
        var target = milestone.currentTarget();
        targets.add(milestone.id(), target, target.dueAt(properties.grace()));
    }

    public void saveAchievement(UUID id, Achievement achievement) {
        repository.setMet(id, achievement);
    }

    /** Moves all milestones of a project that was merged to the other one, and returns their ids. */
    public List<UUID> move(UUID from, UUID into, Instant at) {
        return repository.move(from, into, at);
    }

    /** Returns the milestones that belonged to a project at a time, as they were known then, by baseline. */
    public List<Milestone> ofProjectAsOf(UUID projectId, Instant time) {
        return repository.listAsOf(projectId, time).stream()
                .flatMap(milestone -> milestone.asOf(time).stream())
                .toList();
    }

    /** Marks milestones as missed whose target has passed, and locks their projects until the end of the transaction. */
    public List<Milestone> markMissed(Instant now, int limit) {
        return targets.lockPassed(now, limit).stream()
                .filter(id -> targets.setMissed(id, now))
                .map(this::get)
                .toList();
    }

    /** Returns a page of the milestones of a project, by baseline. */
    Page<Milestone> page(UUID projectId, int limit, @Nullable String cursor) {
        var after = Cursors.decode(cursor, ByBaseline.class);
        var found = repository.list(
                projectId,
                after.map(ByBaseline::baselineDate).orElse(null),
                after.map(ByBaseline::id).orElse(null),
                limit + 1);
        if (found.size() <= limit) {
            return new Page<>(found, null);
        }
        var items = found.subList(0, limit);
        var last = items.getLast();
        return new Page<>(items, Cursors.encode(new ByBaseline(last.baseline().date(), last.id())));
    }

    record ByBaseline(LocalDate baselineDate, UUID id) {}
}
