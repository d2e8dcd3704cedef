package milepost.progress.correction.reported;

import java.time.Clock;
import java.util.UUID;
import milepost.access.Caller;
import milepost.access.Role;
import milepost.progress.calendar.PastDay;
import milepost.progress.calendar.WorkingDay;
import milepost.progress.project.ProjectRights;
import milepost.web.ProblemException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Corrects what was reported of whole projects. What was wrong stays on record, and so does every correction of it. */
@Component
class ProjectCorrecting {

    private final ProjectRights rights;
    private final CorrectedEvents events;
    private final RecordedCorrections recorded;
    private final Clock clock;

    ProjectCorrecting(ProjectRights rights, CorrectedEvents events, RecordedCorrections recorded, Clock clock) {
        this.rights = rights;
        this.events = events;
        this.recorded = recorded;
        this.clock = clock;
    }

    ProjectCorrectionResponse correct(Caller caller, UUID projectId, ProjectCorrectionRequest request) {
        rights.requirePlanning(caller, projectId);
        request.requireSense("project-correction-without-values");
        PastDay.orToday(request.day(), WorkingDay.now(clock), "/day");
        if (events.get(projectId, request.event()).forReporters()) {
            requireReporter(caller, projectId);
        }
        return recorded.record(caller.author(), projectId, request);
    }

    private void requireReporter(Caller caller, UUID projectId) {
        if (!caller.has(Role.REPORTER)) {
            throw ProblemException.of(HttpStatus.FORBIDDEN, "correction-for-reporters");
        }
        rights.requireReporting(caller, projectId);
    }
}
