package milepost.progress.overview;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.util.Objects;
import java.util.UUID;
import milepost.progress.calendar.Moment;
import milepost.progress.calendar.WorkingDay;
import milepost.progress.citation.Citations;
import milepost.progress.judging.LightJudging;
import milepost.progress.milestone.Milestones;
import milepost.progress.milestone.ProjectMilestones;
import milepost.progress.profile.Judgement;
import milepost.progress.profile.LightProfile;
import milepost.progress.profile.LightSubject;
import milepost.progress.project.ProjectMerges;
import milepost.progress.project.Projects;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Returns a project's progress over HTTP. */
@Tag(name = "Progress")
@RestController
@RequestMapping("/v1/projects/{id}/progress")
class ProgressController {

    private final Projects projects;
    private final ProjectMerges merges;
    private final Milestones milestones;
    private final Citations citations;
    private final LightJudging judging;
    private final ReportedReader reported;
    private final Clock clock;

    ProgressController(
            Projects projects,
            ProjectMerges merges,
            Milestones milestones,
            Citations citations,
            LightJudging judging,
            ReportedReader reported,
            Clock clock) {
        this.projects = projects;
        this.merges = merges;
        this.milestones = milestones;
        this.citations = citations;
        this.judging = judging;
        this.reported = reported;
        this.clock = clock;
    }

    @Operation(
            operationId = "getProgress",
            summary = "The progress of a project",
            description =
                    "It can change with the day alone, and the ETag with it; if the light changes, its event follows within a minute"
                            + " (milepost.light.interval). A past day is judged by the rule that was in force on it. With asOf: what was known at that time; with on: how it was on that day, by what is known. Both can be given. For a merged project: that of the project that"
                            + " it was merged into, including its own milestones.")
    @GetMapping
    ResponseEntity<Progress> get(@PathVariable UUID id, @ParameterObject Moment moment) {
        return moment.isNow()
                ? now(merges.standingId(id, null))
                : ResponseEntity.ok(then(id, moment.requirePast(clock)));
    }

    private ResponseEntity<Progress> now(UUID id) {
        var today = WorkingDay.today(clock);
        var version = projects.currentVersion(id);
        var stated = citations.ofProject(id, null);
        var every = milestones.ofProject(id);
        var known = reported.read(every, Moment.NOW, today);
        var rule = judging.profileOn(today, id);
        var progress = Progress.of(every, stated, version, today, judge(rule, every, known), known);
        return ResponseEntity.ok()
                .eTag(version + "-" + today + "-" + Integer.toHexString(Objects.hash(stated, rule.id())))
                .body(progress);
    }

    private Progress then(UUID id, Moment moment) {
        var standing = merges.standingId(id, moment.asOf());
        var day = moment.day(clock);
        var every = milestones.ofProject(standing, moment);
        var stated = citations.ofProject(standing, moment.asOf());
        var known = reported.read(every, moment, day);
        var profile = judging.profileOn(day, standing);
        return Progress.of(every, stated, null, day, judge(profile, every, known), known);
    }

    private static Judgement judge(LightProfile rule, ProjectMilestones milestones, Reported reported) {
        return rule.judge(new LightSubject(milestones.all(), reported.works()));
    }
}
