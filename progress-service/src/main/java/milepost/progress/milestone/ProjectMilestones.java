package milepost.progress.milestone;

import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import milepost.progress.stage.MilestoneType;
import milepost.progress.stage.Stage;
import milepost.web.IfMatch;

/** The milestones of a project by first baseline, read under the project's lock. */
public record ProjectMilestones(UUID projectId, List<Milestone> all) {

    public ProjectMilestones {
        all = List.copyOf(all);
    }

    public Optional<Milestone> find(UUID id) {
        return all.stream().filter(milestone -> milestone.id().equals(id)).findFirst();
    }

    /** Returns the milestone; 404 if the project has none of this id. */
    public Milestone get(UUID id) {
        return find(id).orElseThrow(() -> MilestoneProblems.notFound(id));
    }

    /**
     * Returns the milestone for a change; 412 if it has changed.
     *
     * @param read the version that the caller has read; empty for any
     */
    public Milestone get(UUID id, Optional<Long> read) {
        var milestone = get(id);
        IfMatch.requireCurrent(read, milestone.version());
        return milestone;
    }

    /** The same; 409 if it is met, waived or cancelled. */
    public Milestone getOpen(UUID id, Optional<Long> read) {
        var milestone = get(id, read);
        milestone.requireOpen();
        return milestone;
    }

    /** Throws 409 if another milestone has this type and segment, and a title that looks the same. */
    public void requireNew(Milestone milestone) {
        all.stream()
                .filter(other -> !other.id().equals(milestone.id()) && other.looksLike(milestone.definition()))
                .findFirst()
                .ifPresent(existing -> {
                    throw MilestoneProblems.exists(existing.id(), milestone.type(), milestone.titleZh());
                });
    }

    /** Returns the types of those that were met. */
    public List<MilestoneType> typesMet() {
        return all.stream().filter(Milestone::isMet).map(Milestone::type).toList();
    }

    public Stage stage() {
        return Stage.furthest(typesMet());
    }

    /** Returns these with changed ones in the place of those before, and added ones. Of one that changed twice the last holds. */
    public ProjectMilestones with(List<Milestone> changed) {
        var after = new HashMap<UUID, Milestone>();
        Stream.concat(all.stream(), changed.stream()).forEach(milestone -> after.put(milestone.id(), milestone));
        return new ProjectMilestones(
                projectId, after.values().stream().sorted(Milestone.BY_BASELINE).toList());
    }
}
