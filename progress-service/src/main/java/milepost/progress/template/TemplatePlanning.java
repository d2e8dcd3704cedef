package milepost.progress.template;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import milepost.access.Caller;
import milepost.events.ProgressEvent.TemplateKey;
import milepost.progress.change.MilestoneChanges;
import milepost.progress.milestone.Milestone;
import milepost.progress.milestone.Milestones;
import milepost.progress.planning.MilestonePlanning;
import milepost.progress.project.ProjectRights;
import org.springframework.stereotype.Component;

/** Adds the milestones of a template to projects. */
@Component
class TemplatePlanning {

    private final Templates templates;
    private final ProjectRights rights;
    private final MilestoneChanges changes;
    private final Milestones milestones;
    private final MilestonePlanning planning;

    TemplatePlanning(
            Templates templates,
            ProjectRights rights,
            MilestoneChanges changes,
            Milestones milestones,
            MilestonePlanning planning) {
        this.templates = templates;
        this.rights = rights;
        this.changes = changes;
        this.milestones = milestones;
        this.planning = planning;
    }

    /** Returns what would be added, and warns of milestones that the project has already. */
    FromTemplateResponse preview(Caller caller, UUID projectId, FromTemplateRequest request) {
        var timetable = timetable(caller, projectId, request);
        var warnings = Stream.concat(timetable.early().stream(), existing(projectId, timetable).stream());
        return FromTemplateResponse.planned(timetable, warnings.toList());
    }

    /** Adds all milestones, or none: 409 if the project has one of the same type and of a title that looks the same. */
    FromTemplateResponse add(Caller caller, UUID projectId, FromTemplateRequest request) {
        var timetable = timetable(caller, projectId, request);
        var added = changes.changeAll(projectId, caller.author(), () -> {
            var existing = existing(projectId, timetable);
            if (!existing.isEmpty()) {
                throw TemplateProblems.exist(existing, timetable);
            }
            return timetable.entries().stream()
                    .map(entry -> planning.added(
                            projectId,
                            entry.milestone().type(),
                            entry.milestone().titleZh(),
                            entry.day(),
                            entry.milestone().precision(),
                            new TemplateKey(timetable.template(), entry.key())))
                    .toList();
        });
        return FromTemplateResponse.added(
                timetable, added.stream().map(Milestone::id).toList(), timetable.early());
    }

    private Timetable timetable(Caller caller, UUID projectId, FromTemplateRequest request) {
        rights.requirePlanning(caller, projectId);
        var template = templates
                .find(request.template())
                .orElseThrow(() -> TemplateProblems.unknown(request.template(), templates.known()));
        TemplateProblems.requireKeys(template, request);
        return Timetable.of(template, request);
    }

    private List<TemplateWarning> existing(UUID projectId, Timetable timetable) {
        var all = milestones.ofProject(projectId);
        return timetable.entries().stream()
                .flatMap(entry -> all.stream()
                        .filter(milestone -> milestone.looksLike(
                                entry.milestone().type(), entry.milestone().titleZh()))
                        .limit(1)
                        .map(milestone -> TemplateWarning.exists(entry.key(), milestone.id())))
                .toList();
    }
}
