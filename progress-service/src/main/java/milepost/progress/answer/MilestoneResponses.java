package milepost.progress.answer;

import java.time.Clock;
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
        var response = of(List.of(milestone)).getFirst();
        return answer.eTag(response.etag()).body(response);
    }

    public String etag(Milestone milestone) {
        return of(List.of(milestone)).getFirst().etag();
    }

    /** @param of one project */
    List<MilestoneResponse> of(List<Milestone> of) {
        var today = WorkingDay.today(clock);
        var all = of.stream()
                        .allMatch(
                                milestone -> milestone.definition().dependsOn().isEmpty())
                ? List.<Milestone>of()
                : milestones.ofProject(of.getFirst().projectId()).all();
        return of.stream()
                .map(milestone -> MilestoneResponse.of(
                        milestone,
                        today,
                        DependencyWarning.of(milestone, new ProjectMilestones(milestone.projectId(), all))))
                .toList();
    }
}
