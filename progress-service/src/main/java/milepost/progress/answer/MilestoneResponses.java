package milepost.progress.answer;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import milepost.progress.calendar.WorkingDay;
import milepost.progress.milestone.Milestone;
import milepost.progress.milestone.Milestones;
import milepost.progress.milestone.ProjectMilestones;
import org.springframework.http.ResponseEntity;
import org.springframework.http.ResponseEntity.BodyBuilder;
import org.springframework.stereotype.Component;

/** Answers with milestones as they are today. */
@Component
public class MilestoneResponses {

    private final Milestones milestones;
    private final Clock clock;

    MilestoneResponses(Milestones milestones, Clock clock) {
        this.milestones = milestones;
        this.clock = clock;
    }

    /** Returns the milestone with its ETag. */
    public ResponseEntity<MilestoneResponse> ok(Milestone milestone) {
        return answer(ResponseEntity.ok(), milestone);
    }

    /** The same with another status. */
    public ResponseEntity<MilestoneResponse> answer(BodyBuilder answer, Milestone milestone) {
        var response = now(milestone);
        return answer.eTag(response.etag()).body(response);
    }

    public String etag(Milestone milestone) {
        return now(milestone).etag();
    }

    private MilestoneResponse now(Milestone milestone) {
        var independent = milestone.definition().dependsOn().isEmpty();
        var others = independent
                ? List.<Milestone>of()
                : milestones.ofProject(milestone.projectId()).all();
        var project = new ProjectMilestones(milestone.projectId(), others);
        return of(List.of(milestone), project, WorkingDay.today(clock)).getFirst();
    }

    /** @param project that they belong to, as it was on the day */
    static List<MilestoneResponse> of(List<Milestone> some, ProjectMilestones project, LocalDate day) {
        return some.stream()
                .map(milestone -> MilestoneResponse.of(milestone, day, DependencyWarning.of(milestone, project)))
                .toList();
    }
}
