package milepost.progress.project;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import milepost.progress.absence.Absences;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Knows which projects were merged into others and separated again, and whose progress still has to be moved. */
@Component
public class ProjectMerges {

    /** Tells other features, in the same transaction, that projects were merged and {@link #lockMerged} returns them. */
    public record Merged() {}

    /** Tells other features, in the same transaction, that merges were undone and {@link #lockSeparated} returns them. */
    public record Separated() {}

    private final MergedProjectRepository repository;
    private final Absences absences;
    private final ProjectVersionRepository versions;

    ProjectMerges(MergedProjectRepository repository, Absences absences, ProjectVersionRepository versions) {
        this.repository = repository;
        this.absences = absences;
        this.versions = versions;
    }

    /**
     * Returns the id of the project itself or of the one that it was merged into; 404 if it is not known here.
     *
     * @param time by which it was merged, null for now
     */
    public UUID standingId(UUID id, @Nullable Instant time) {
        var now = repository.standingId(id).orElseThrow(() -> Projects.unknownHere(id));
        return time == null ? now : absences.standing(id, time);
    }

    /**
     * Returns the ids of a project and of those that were merged into it. What was reported of any of them is reported of the project.
     *
     * @param time null for now
     */
    public List<UUID> family(UUID id, @Nullable Instant time) {
        return List.copyOf(families(List.of(id), time).keySet());
    }

    /** Returns which of these projects each one is now, by the ids of these and of those that were merged into them. */
    public Map<UUID, UUID> families(Collection<UUID> ids, @Nullable Instant time) {
        return time == null ? repository.families(ids) : absences.families(ids, time);
    }

    /** Returns the merges that a project has to do with, directly or by others, and those that were undone, in their order. */
    public List<MergedProject> around(UUID id) {
        return repository.around(id);
    }

    /**
     * Counts merges as done whose progress another database has moved.
     *
     * @param upTo the time of its last event: of what was merged later, progress is still to be moved
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void settle(Instant upTo) {
        repository.settle(upTo);
    }

    /** Locks merged projects whose progress still has to be moved. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<MergedProject> lockMerged(int limit) {
        return repository.lockPending(limit);
    }

    /** Locks merges that were undone and whose milestones still have to be returned. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<MergedProject> lockSeparated(int limit) {
        return repository.lockSeparated(limit);
    }

    /** Locks both projects, so that no progress of either is reported until the transaction ends, and counts the first as returned. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void lockReturned(MergedProject separated) {
        versions.lock(List.of(separated.id(), separated.into()));
        repository.setReturned(separated);
    }

    /** Locks both projects, so that no progress of either is reported until the transaction ends, and counts the first as moved. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void lockMoved(MergedProject merged) {
        versions.lock(List.of(merged.id(), merged.into()));
        repository.setMoved(merged.id());
    }
}
