package milepost.progress.rollup;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import milepost.progress.calendar.Moment;
import milepost.progress.condition.ConditionHistory;
import milepost.progress.condition.Conditions;
import milepost.progress.fact.Condition;
import milepost.progress.judging.LightJudging;
import milepost.progress.milestone.Milestones;
import milepost.progress.milestone.ProjectMilestones;
import milepost.progress.project.ProjectMerges;
import milepost.progress.project.Projects;
import milepost.progress.reporting.ProgressReports;
import milepost.progress.silence.Silences;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads the progress of many projects, a part of them at a time, so that the facts of all need not be held at once. */
@Component
class TreeReader {

    private static final int PART = 500;

    private final Projects projects;
    private final ProjectMerges merges;
    private final Milestones milestones;
    private final Conditions conditions;
    private final ProgressReports reports;
    private final LightJudging judging;
    private final Silences silences;

    TreeReader(
            Projects projects,
            ProjectMerges merges,
            Milestones milestones,
            Conditions conditions,
            ProgressReports reports,
            LightJudging judging,
            Silences silences) {
        this.projects = projects;
        this.merges = merges;
        this.milestones = milestones;
        this.conditions = conditions;
        this.reports = reports;
        this.judging = judging;
        this.silences = silences;
    }

    /**
     * Returns the progress of projects by their ids.
     *
     * @param day of the moment
     */
    Map<UUID, ProgressInTree> read(Collection<UUID> ids, Moment moment, LocalDate day) {
        var all = List.copyOf(ids);
        var read = new HashMap<UUID, ProgressInTree>();
        for (var from = 0; from < all.size(); from += PART) {
            readPart(all.subList(from, Math.min(from + PART, all.size())), moment, day)
                    .forEach(progress -> read.put(progress.id(), progress));
        }
        return read;
    }

    private List<ProgressInTree> readPart(List<UUID> ids, Moment moment, LocalDate day) {
        var families = merges.families(ids, moment.asOf());
        var histories = conditions.histories(families, moment.asOf());
        var latest = reports.latestOfEach(families, day, moment.asOf());
        var every = milestones.ofProjects(ids, moment).stream()
                .collect(Collectors.toMap(ProjectMilestones::projectId, Function.identity()));
        var silent = moment.isNow() ? silences.silentAmong(ids) : null;
        return projects.all(ids).stream()
                .map(project -> {
                    var own = Objects.requireNonNull(every.get(project.id()));
                    return ProgressInTree.of(
                            project,
                            own,
                            day,
                            judging.lightAt(moment, day, own),
                            condition(histories.get(project.id()), day),
                            latest.get(project.id()),
                            silent == null ? null : silent.contains(project.id()));
                })
                .toList();
    }

    private static Condition condition(@Nullable ConditionHistory history, LocalDate day) {
        return history == null ? Condition.ACTIVE : history.conditionOn(day);
    }
}
