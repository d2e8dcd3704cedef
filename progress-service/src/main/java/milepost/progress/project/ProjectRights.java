package milepost.progress.project;

import milepost.access.Caller;
import milepost.access.Role;
import milepost.web.ProblemException;
import org.springframework.http.HttpStatus;

/** Who may plan and report milestones of which project; otherwise 403. */
public final class ProjectRights {

    private ProjectRights() {}

    /** Whoever may report, and registrars and approvers of the region. */
    public static void requirePlanning(Caller caller, Project project) {
        var official = caller.has(Role.REGISTRAR) || caller.has(Role.APPROVER);
        if (official && caller.covers(project.leadRegion())) {
            return;
        }
        if (!caller.has(Role.REPORTER)) {
            caller.requireRegion(project.leadRegion());
        }
        requireReporting(caller, project);
    }

    /** The reporters of the responsible organisation; where none is named, those of the region. */
    public static void requireReporting(Caller caller, Project project) {
        if (project.responsibleOrg() == null) {
            caller.requireRegion(project.leadRegion());
        } else if (!project.responsibleOrg().equals(caller.org())) {
            throw ProblemException.of(HttpStatus.FORBIDDEN, "not-own-project", project.responsibleOrg())
                    .with("responsibleOrg", project.responsibleOrg());
        }
    }
}
