package milepost.progress.part;

import java.time.Instant;
import java.util.UUID;
import milepost.events.CodeEvent;
import milepost.events.LifecycleEvent;
import milepost.events.RegistryEvent.ProjectAbsorbed;
import milepost.events.RegistryEvent.ProjectAmended;
import milepost.events.RegistryEvent.ProjectDescribed;
import milepost.events.RegistryEvent.ProjectRegistered;
import milepost.web.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Keeps which projects are parts of which. */
@Component
public class ProjectParts {

    /** The most projects of a tree. The largest programmes have a few hundred. */
    private static final int MOST = 5_000;

    private final PartRepository repository;

    ProjectParts(PartRepository repository) {
        this.repository = repository;
    }

    /** Keeps of which project another one is a part, if an event of it tells that. */
    public void save(ProjectDescribed described, long version, Instant recordedAt) {
        var whole = described.project().partOf();
        var told = switch (described) {
            case ProjectRegistered _ -> whole != null;
            case ProjectAmended amended -> amended.changed().contains("partOf");
            case ProjectAbsorbed _, LifecycleEvent.Described _ -> true;
            case CodeEvent _ -> false;
        };
        if (told) {
            repository.insert(described.projectId(), version, whole, recordedAt);
        }
    }

    /**
     * Returns a project with all its parts; 422 if they are too many.
     *
     * @param id of a project that is not merged into another one
     * @param time as it was known then, null for now
     */
    public ProjectTree tree(UUID id, @Nullable Instant time) {
        var edges = repository.below(id, time, MOST + 1);
        if (edges.size() > MOST) {
            throw ProblemException.of(HttpStatus.UNPROCESSABLE_CONTENT, "tree-too-large", MOST);
        }
        return new ProjectTree(id, edges);
    }
}
