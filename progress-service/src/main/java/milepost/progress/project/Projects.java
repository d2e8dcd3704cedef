package milepost.progress.project;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import milepost.progress.calendar.WorkingDay;
import milepost.web.ProblemException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Finds projects by their id, as far as the registry's events have arrived here, and raises their versions. */
@Component
public class Projects {

    private static final Duration FIRST_PAUSE = Duration.ofMillis(10);

    private final ProjectRepository repository;
    private final ProjectVersionRepository versions;
    private final ProjectProperties properties;

    Projects(ProjectRepository repository, ProjectVersionRepository versions, ProjectProperties properties) {
        this.repository = repository;
        this.versions = versions;
        this.properties = properties;
    }

    /** Returns the project, or empty if it is not known here. */
    public Optional<Project> find(UUID id) {
        return repository.find(id);
    }

    /** Returns the project; 404 if it is not known here, or not yet. */
    public Project get(UUID id) {
        return repository.find(id).orElseThrow(() -> unknownHere(id));
    }

    /** Returns those projects that are known here, in any order. */
    public List<Project> all(Collection<UUID> ids) {
        return repository.list(ids);
    }

    /** Locks the project until the end of the transaction and raises the version of its progress events. */
    public RaisedProject raise(UUID id) {
        return versions.raise(id);
    }

    /** Locks the project until the end of the transaction, if it has a progress event. Its version stays. */
    public boolean lock(UUID id) {
        return versions.lock(List.of(id));
    }

    /** Like {@link #raise}, for a change that somebody asked for; 409 if the project was merged or withdrawn meanwhile. */
    public RaisedProject raiseStanding(UUID id) {
        var raised = raise(id);
        repository.find(id).ifPresent(Projects::requireStanding);
        return raised;
    }

    /** Whether any project has a progress event here. */
    public boolean haveEvents() {
        return versions.hasAny();
    }

    /** Sets the version of the last progress event of a project that has none here. */
    public void restoreVersion(UUID id, long version) {
        versions.insert(id, version);
    }

    /** Returns the version of the latest progress event, 0 before the first. */
    public long currentVersion(UUID id) {
        return versions.current(id);
    }

    /**
     * Returns the project for a change. Waits a while for one that may have been registered just now; 409 if it was merged into
     * another one or withdrawn. Call it outside of a transaction, so that no connection is held while it waits.
     */
    Project await(UUID id) {
        var deadline = System.nanoTime() + properties.arrivalWait().toNanos();
        var pause = FIRST_PAUSE;
        var found = repository.find(id);
        while (found.isEmpty() && System.nanoTime() < deadline && sleep(pause)) {
            found = repository.find(id);
            pause = pause.multipliedBy(2);
        }
        var project = found.orElseThrow(() -> unknownHere(id));
        requireStanding(project);
        return project;
    }

    private static void requireStanding(Project project) {
        if (project.mergedInto() != null) {
            throw ProblemException.of(HttpStatus.CONFLICT, "project-merged", project.id(), project.mergedInto())
                    .with("mergedInto", project.mergedInto());
        }
        if (project.withdrawnAt() != null) {
            var day = WorkingDay.of(project.withdrawnAt());
            throw ProblemException.of(HttpStatus.CONFLICT, "project-withdrawn", project.id(), day)
                    .with("withdrawnOn", day);
        }
    }

    private static boolean sleep(Duration pause) {
        try {
            Thread.sleep(pause);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    static ProblemException unknownHere(UUID id) {
        return ProblemException.of(HttpStatus.NOT_FOUND, "project-unknown-here", id)
                .with("projectId", id)
                .header(HttpHeaders.RETRY_AFTER, "2");
    }
}
