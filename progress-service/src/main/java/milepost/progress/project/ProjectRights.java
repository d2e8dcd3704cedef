package milepost.progress.project;

import java.util.UUID;
import milepost.access.Caller;
import milepost.access.Role;
import milepost.web.ProblemException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * Says who may plan and report milestones of which project; anyone else gets 403. Call it outside of a transaction: it may
 * wait for a project that was registered just now.
 */
@Component
public class ProjectRights {

    private final Projects projects;

    ProjectRights(Projects projects) {
        this.projects = projects;
    }

    /** Allows whoever may report, and registrars and approvers of the lead region. */
    public void requirePlanning(Caller caller, UUID projectId) {
        var project = projects.await(projectId);
        var official = caller.has(Role.REGISTRAR) || caller.has(Role.APPROVER);
        if (official && caller.covers(project.leadRegion())) {
            return;
        }
        if (!caller.has(Role.REPORTER)) {
            caller.requireRegion(project.leadRegion());
        }
        requireReporting(caller, project);
    }

    /** Allows reporters of the responsible organisation; where none is named, those of the lead region. */
    public void requireReporting(Caller caller, UUID projectId) {
        requireReporting(caller, projects.await(projectId));
    }

    /** Allows approvers of the lead region. */
    public void requireDeciding(Caller caller, UUID projectId) {
        caller.requireRegion(projects.await(projectId).leadRegion());
    }

    private static void requireReporting(Caller caller, Project project) {
        if (project.responsibleOrg() == null) {
            caller.requireRegion(project.leadRegion());
        } else if (!project.responsibleOrg().equals(caller.org())) {
            throw ProblemException.of(HttpStatus.FORBIDDEN, "not-own-project", project.responsibleOrg())
                    .with("responsibleOrg", project.responsibleOrg());
        }
    }
}
