package milepost.progress.milestone;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import milepost.progress.stage.MilestoneType;
import milepost.web.Cursors;
import milepost.web.Page;
import milepost.web.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Finds milestones, and keeps what becomes of them for callers who hold the project's row lock. */
@Component
public class Milestones {

    private final MilestoneRepository repository;
    private final MilestoneProperties properties;

    Milestones(MilestoneRepository repository, MilestoneProperties properties) {
        this.repository = repository;
        this.properties = properties;
    }

    /** 404 if there is none of this id. */
    public Milestone get(UUID id) {
        return repository.find(id).orElseThrow(() -> notFound(id));
    }

    /** All milestones of a project, by baseline. */
    public List<Milestone> ofProject(UUID projectId) {
        return repository.list(projectId, null, null, Integer.MAX_VALUE);
    }

    /** The types of the milestones that a project has met. */
    public List<MilestoneType> typesMet(UUID projectId) {
        return repository.typesMet(projectId);
    }

    /** Keeps the target that this milestone has now, which is not its first. */
    public void keepTarget(Milestone milestone) {
        var target = milestone.currentTarget();
        repository.addTarget(milestone.id(), target, target.dueAt(properties.grace()));
    }

    public void keepAchievement(UUID id, Achievement achievement) {
        repository.setMet(id, achievement);
    }

    /** Keeps a new milestone; 409 if the project has one of this type and title. */
    public void keep(Milestone milestone) {
        if (!repository.insert(milestone, milestone.baseline().dueAt(properties.grace()))) {
            throw exists(milestone.projectId(), milestone.type(), milestone.titleZh());
        }
    }

    /** A part of the milestones of a project, by baseline. */
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

    private ProblemException exists(UUID projectId, MilestoneType type, String titleZh) {
        return ProblemException.of(HttpStatus.CONFLICT, "milestone-exists", type.name(), titleZh)
                .with("milestoneId", repository.idOf(projectId, type, titleZh));
    }

    private static ProblemException notFound(UUID id) {
        return ProblemException.of(HttpStatus.NOT_FOUND, "milestone-not-found", id)
                .with("milestoneId", id);
    }

    record ByBaseline(LocalDate baselineDate, UUID id) {}
}
