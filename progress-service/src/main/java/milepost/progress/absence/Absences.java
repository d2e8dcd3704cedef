package milepost.progress.absence;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Knows for every time which projects were merged into others, or withdrawn. */
@Component
public class Absences {

    private final AbsenceRepository repository;

    Absences(AbsenceRepository repository) {
        this.repository = repository;
    }

    /** Keeps that a project counts as another one from a time on. */
    public void merged(UUID id, UUID into, Instant at) {
        repository.begin(id, into, at);
    }

    /** Keeps that a merged project counts for itself from a time on. */
    public void separated(UUID id, Instant at) {
        repository.end(id, true, at);
    }

    /** Keeps that a project is not pursued from a time on. */
    public void withdrawn(UUID id, Instant at) {
        repository.begin(id, null, at);
    }

    /** Keeps that a withdrawn project is pursued again from a time on. */
    public void reinstated(UUID id, Instant at) {
        repository.end(id, false, at);
    }

    /** Returns the project itself or the one that it counted as at a time. */
    public UUID standing(UUID id, Instant time) {
        return repository.standing(id, time);
    }

    /** Returns these projects and those that counted as one of them at a time, each with which of these it counted as. */
    public Map<UUID, UUID> families(Collection<UUID> ids, Instant time) {
        return repository.families(ids, time);
    }

    /**
     * Returns those of the projects that were withdrawn at a time.
     *
     * @param time null for now
     */
    public Set<UUID> withdrawnAmong(Collection<UUID> ids, @Nullable Instant time) {
        return repository.withdrawnAmong(ids, time);
    }
}
