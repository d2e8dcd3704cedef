package milepost.progress.silence;

import java.time.LocalDate;
import java.util.Collection;
import java.util.UUID;
import milepost.progress.calendar.Moment;
import milepost.progress.indicator.Indicator;
import milepost.progress.indicator.Indicators;
import milepost.progress.milestone.Milestone;
import milepost.progress.milestone.Milestones;
import milepost.progress.project.ProjectMerges;
import milepost.progress.stage.Stage;
import org.springframework.stereotype.Component;

/** Says of which projects reports are expected. */
@Component
class ExpectedReports {

    private final ProjectMerges merges;
    private final Milestones milestones;
    private final Indicators indicators;

    ExpectedReports(ProjectMerges merges, Milestones milestones, Indicators indicators) {
        this.merges = merges;
        this.milestones = milestones;
        this.indicators = indicators;
    }

    /** Returns whether reports are expected of a project today. */
    boolean of(UUID projectId, LocalDate today) {
        var measured = indicators.ofProjects(merges.family(projectId, null), Moment.NOW);
        return of(milestones.ofProject(projectId).all(), measured, today);
    }

    /** The same on a day: it has milestones and is not yet in operation, or it has an indicator that is still followed. */
    static boolean of(Collection<Milestone> milestones, Collection<Indicator> indicators, LocalDate day) {
        var met = milestones.stream().filter(milestone -> !milestone.isOpen()).map(Milestone::type);
        return !milestones.isEmpty() && Stage.furthest(met.toList()) != Stage.OPERATION
                || indicators.stream().anyMatch(indicator -> indicator.isFollowed(day));
    }
}
