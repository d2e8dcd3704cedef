package milepost.registry.project;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import milepost.registry.relation.Relations;
import milepost.registry.version.ProjectVersions;
import milepost.web.check.AsOf;
import org.springframework.stereotype.Service;

/** Reads projects as the registry described them at a given time. */
@Service
class ProjectHistory {

    private final ProjectRegistry projects;
    private final ProjectVersions versions;
    private final Relations relations;
    private final Clock clock;

    ProjectHistory(ProjectRegistry projects, ProjectVersions versions, Relations relations, Clock clock) {
        this.projects = projects;
        this.versions = versions;
        this.relations = relations;
        this.clock = clock;
    }

    /** Returns a project as it was described at a time; 404 if it was not registered then or that version is not kept. */
    Project asOf(UUID id, Instant time) {
        AsOf.requirePast(time, clock);
        var project = projects.get(id);
        if (time.isBefore(project.recordedAt())) {
            throw ProjectProblems.notRegisteredYet(project, time);
        }
        var version = versions.asOf(id, time).orElseThrow(() -> ProjectProblems.versionNotKept(id, time));
        return project.as(version, relations.distinctFrom(id, time), projects.splits(id, time));
    }
}
