package milepost.registry.version;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Finds the versions of projects. */
@Service
public class ProjectVersions {

    private final ProjectVersionRepository versions;

    ProjectVersions(ProjectVersionRepository versions) {
        this.versions = versions;
    }

    /** Returns the version that was valid at a time, or empty if none that is kept was. */
    public Optional<ProjectVersion> asOf(UUID id, Instant time) {
        return versions.asOf(id, time).map(version -> mergedAsOf(version, time));
    }

    /**
     * Returns versions of a project, the newest first.
     *
     * @param before all are older than this one
     */
    public List<ProjectVersion> newestFirst(UUID id, Optional<Long> before, int limit) {
        return versions.before(id, before.orElse(Long.MAX_VALUE), limit);
    }

    /**
     * Returns the version that was valid before another one, or empty if it is not kept. A change that leaves the description as it is has
     * no version of its own.
     */
    public Optional<ProjectVersion> before(UUID id, long version) {
        return versions.before(id, version, 1).stream().findFirst();
    }

    /** If the project had been merged into one that was merged itself by then, refers to the last one. */
    private ProjectVersion mergedAsOf(ProjectVersion version, Instant time) {
        var into = version.mergedInto();
        for (var next = into; next != null; ) {
            into = next;
            next = versions.asOf(next, time).map(ProjectVersion::mergedInto).orElse(null);
        }
        return version.mergedInto(into);
    }
}
