package milepost.registry.version;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Finds the version of a project that was valid at a given time. */
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

    /** Returns the version that was valid before another one, or empty if it is not kept. */
    public Optional<ProjectVersion> before(UUID id, long version) {
        return versions.before(id, version);
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
