package milepost.progress.milestone;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import milepost.progress.calendar.Moment;
import org.springframework.stereotype.Component;

/** Finds milestones, and saves facts about them, which needs the project's row lock. */
@Component
public class Milestones {

    private final MilestoneRepository repository;
    private final FactRepository facts;
    private final MilestoneMoveRepository moves;
    private final DueMilestoneRepository due;
    private final MilestoneProperties properties;

    Milestones(
            MilestoneRepository repository,
            FactRepository facts,
            MilestoneMoveRepository moves,
            DueMilestoneRepository due,
            MilestoneProperties properties) {
        this.repository = repository;
        this.facts = facts;
        this.moves = moves;
        this.due = due;
        this.properties = properties;
    }

    /** Returns the milestone; 404 if there is none. */
    public Milestone get(UUID id) {
        return repository.find(id).orElseThrow(() -> MilestoneProblems.notFound(id));
    }

    /** Returns the id of the project that a milestone belongs to; 404 if there is no such milestone. */
    public UUID projectOf(UUID id) {
        return repository.projectOf(id).orElseThrow(() -> MilestoneProblems.notFound(id));
    }

    /** Returns all milestones of a project. */
    public ProjectMilestones ofProject(UUID projectId) {
        return new ProjectMilestones(projectId, repository.list(List.of(projectId)));
    }

    /** Returns the milestones that belonged to a project at a moment, as they were then. */
    public ProjectMilestones ofProject(UUID projectId, Moment moment) {
        return ofProjects(List.of(projectId), moment).getFirst();
    }

    /** The same of several projects, one entry for each in the order given. */
    public List<ProjectMilestones> ofProjects(Collection<UUID> projectIds, Moment moment) {
        var all = moment.asOf() == null ? repository.list(projectIds) : repository.listAsOf(projectIds, moment.asOf());
        var then = all.stream()
                .flatMap(milestone -> moment.isNow() ? Stream.of(milestone) : milestone.at(moment).stream())
                .collect(Collectors.groupingBy(Milestone::projectId));
        return projectIds.stream()
                .map(id -> new ProjectMilestones(id, then.getOrDefault(id, List.of())))
                .toList();
    }

    /** Saves a fact of a milestone, and the milestone itself if that is its first. */
    public void save(Milestone after, UUID eventId) {
        if (after.facts().recorded().size() == 1) {
            facts.insert(after);
        }
        facts.add(after, after.facts().get(eventId), after.dueAt(properties.grace()));
    }

    /** Moves all milestones of a project that was merged to the other one, and returns their ids. */
    public List<UUID> move(UUID from, UUID into, Instant at) {
        return moves.move(from, into, at);
    }

    /** Returns the milestones of a project that were added to one of these, which were merged into it. */
    public List<UUID> addedTo(List<UUID> origins, UUID projectId) {
        return moves.addedTo(origins, projectId);
    }

    /** Moves milestones to the project that they belong to again. */
    public void returnTo(UUID projectId, List<UUID> ids, Instant at) {
        moves.move(ids, projectId, at);
    }

    /** Locks the projects of milestones whose target seems to have passed until the end of the transaction. */
    public List<Passed> lockPassed(Instant now, int limit) {
        return due.lockPassed(now, limit);
    }

    /** Returns those whose target has passed, if that was not told yet. */
    public List<Milestone> due(ProjectMilestones milestones, Instant now) {
        return milestones.all().stream()
                .filter(milestone -> milestone.isDue(now, properties.grace()))
                .toList();
    }

    /** Keeps anew when a milestone is due by its facts, which may be later than it was when the last one was saved. */
    public void keepDue(Milestone milestone) {
        due.keepDue(milestone.id(), milestone.dueAt(properties.grace()));
    }

    /** A milestone that was kept as due by now. */
    public record Passed(UUID id, UUID projectId) {}
}
