package milepost.progress.template;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import milepost.access.Caller;
import milepost.progress.calendar.WorkingDay;
import milepost.progress.change.MilestoneChange;
import milepost.progress.change.MilestoneChanges;
import milepost.progress.milestone.Milestone;
import milepost.progress.milestone.Milestones;
import milepost.progress.milestone.ProjectMilestones;
import milepost.progress.project.ProjectRights;
import org.springframework.stereotype.Component;

/** Adds the milestones of a template to projects. */
@Component
class TemplatePlanning {

    private final Templates templates;
    private final ProjectRights rights;
    private final MilestoneChanges changes;
    private final Milestones milestones;
    private final Clock clock;

    TemplatePlanning(
            Templates templates, ProjectRights rights, MilestoneChanges changes, Milestones milestones, Clock clock) {
        this.templates = templates;
        this.rights = rights;
        this.changes = changes;
        this.milestones = milestones;
        this.clock = clock;
    }

    /** Returns what would be added, and warns of milestones that the project has already. */
    FromTemplateResponse preview(Caller caller, UUID projectId, FromTemplateRequest request) {
        var timetable = timetable(caller, projectId, request);
        var warnings = Stream.concat(
                timetable.early().stream(), existing(milestones.ofProject(projectId), timetable).stream());
        return FromTemplateResponse.planned(timetable, warnings.toList());
    }

    /** Adds all milestones, or none: 409 if the project has one of the same type and of a title that looks the same. */
    FromTemplateResponse add(Caller caller, UUID projectId, FromTemplateRequest request) {
        var timetable = timetable(caller, projectId, request);
        var added = changes.changeAll(projectId, caller.author(), project -> changes(project, timetable));
        return FromTemplateResponse.added(
                timetable, added.stream().map(Milestone::id).toList(), timetable.early());
    }

    private List<MilestoneChange> changes(ProjectMilestones project, Timetable timetable) {
        var existing = existing(project, timetable);
        if (!existing.isEmpty()) {
            throw TemplateProblems.exist(existing, timetable);
        }
        return new TemplateMilestones(project.projectId(), timetable, WorkingDay.now(clock)).changes();
    }

    private Timetable timetable(Caller caller, UUID projectId, FromTemplateRequest request) {
        rights.requirePlanning(caller, projectId);
        var template = templates
                .find(request.template())
                .orElseThrow(() -> TemplateProblems.unknown(request.template(), templates.known()));
        TemplateProblems.requireKeys(template, request);
        return Timetable.of(template, request);
    }

    private static List<TemplateWarning> existing(ProjectMilestones project, Timetable timetable) {
        return timetable.entries().stream()
                .flatMap(entry -> project.all().stream()
                        .filter(milestone ->
                                milestone.looksLike(entry.milestone().definition(List.of())))
                        .limit(1)
                        .map(milestone -> TemplateWarning.exists(entry.key(), milestone.id())))
                .toList();
    }
}
