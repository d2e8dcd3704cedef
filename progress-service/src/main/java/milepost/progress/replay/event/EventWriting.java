package milepost.progress.replay.event;

import java.util.List;
import milepost.events.IndicatorEvent;
import milepost.events.MilestoneEvent;
import milepost.events.ProgressEvent.LightChanged;
import milepost.events.ProgressEvent.MilestoneAdded;
import milepost.events.ProgressEvent.MilestoneMet;
import milepost.events.ProgressEvent.MilestoneMissed;
import milepost.events.ProgressEvent.MilestoneTargetChanged;
import milepost.events.ProgressEvent.ProgressMoved;
import milepost.events.ProgressEvent.ProgressReturned;
import milepost.events.ProgressEvent.ProjectRescoped;
import milepost.events.ProgressEvent.StageChanged;
import milepost.events.ReportingEvent;
import milepost.events.TargetChangeEvent;
import milepost.progress.fact.Content.Met;
import milepost.progress.project.MergedProject;
import milepost.progress.rescoping.Rescopings;
import org.springframework.stereotype.Component;

/** Writes what each type of event tells, through the owners of the tables. A new type does not compile without its place here. */
@Component
class EventWriting {

    private final ReplayedFacts facts;
    private final ReplayedChanges changes;
    private final ReplayedReports reports;
    private final ReplayedIndicators indicators;
    private final Rescopings rescopings;
    private final ReplayedMoves moves;

    EventWriting(
            ReplayedFacts facts,
            ReplayedChanges changes,
            ReplayedReports reports,
            ReplayedIndicators indicators,
            Rescopings rescopings,
            ReplayedMoves moves) {
        this.facts = facts;
        this.changes = changes;
        this.reports = reports;
        this.indicators = indicators;
        this.rescopings = rescopings;
        this.moves = moves;
    }

    /**
     * Writes what one event tells.
     *
     * @param merges those that the project has to do with
     * @return whether milestones of the project are other ones with it
     */
    boolean write(ReplayedEvent event, List<MergedProject> merges) {
        return switch (event.data()) {
            case MilestoneAdded e -> changed(() -> facts.add(event, e));
            case MilestoneTargetChanged e -> changed(() -> facts.add(event, e.milestoneId(), changes.move(event, e)));
            case MilestoneMet e -> changed(() -> facts.add(event, e.milestoneId(), new Met(e.evidence())));
            case MilestoneMissed e -> changed(() -> facts.add(event, e));
            case MilestoneEvent e -> changed(() -> facts.add(event, e));
            case ProjectRescoped e -> changed(() -> rescope(event, e));
            case ProgressReturned e -> changed(() -> moves.giveBack(event, e, merges));
            case ProgressMoved e -> changed(() -> moves.move(event, e, merges));
            case TargetChangeEvent e -> unchanged(() -> changes.keep(event, e));
            case IndicatorEvent e -> unchanged(() -> indicators.keep(event, e));
            case ReportingEvent e -> unchanged(() -> reports.keep(event, e));
            // The stage follows from the milestones; the light is kept with the state that it belongs to.
            case StageChanged _, LightChanged _ -> false;
            case null -> false; // a type of a later release
        };
    }

    private static boolean changed(Runnable writing) {
        writing.run();
        return true;
    }

    private static boolean unchanged(Runnable writing) {
        writing.run();
        return false;
    }

    private void rescope(ReplayedEvent event, ProjectRescoped e) {
        facts.add(event, e);
        rescopings.restore(e, event.id(), event.occurredOn(), event.recordedAt());
    }
}
