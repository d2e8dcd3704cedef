package milepost.progress.replay.event;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import milepost.events.ProgressEvent.ProgressMoved;
import milepost.events.ProgressEvent.ProgressReturned;
import milepost.progress.milestone.Milestones;
import milepost.progress.project.MergedProject;
import org.springframework.stereotype.Component;

/** Moves milestones as events of merges and separations told, at the times of these. */
@Component
class ReplayedMoves {

    private final Milestones milestones;

    ReplayedMoves(Milestones milestones) {
        this.milestones = milestones;
    }

    void move(ReplayedEvent event, ProgressMoved e, List<MergedProject> merges) {
        var at = last(
                event,
                merges.stream().filter(merge -> merge.id().equals(e.from())).map(MergedProject::at));
        milestones.move(e.from(), e.projectId(), at);
    }

    void giveBack(ReplayedEvent event, ProgressReturned e, List<MergedProject> merges) {
        var at = last(
                event,
                merges.stream()
                        .filter(merge -> merge.id().equals(e.to()))
                        .flatMap(merge -> Stream.ofNullable(merge.until())));
        milestones.returnTo(e.to(), e.milestones(), at);
    }

    /** Returns the last of these times before the event, or else the time of the event. */
    private static Instant last(ReplayedEvent event, Stream<Instant> times) {
        return times.filter(time -> !time.isAfter(event.recordedAt()))
                .max(Instant::compareTo)
                .orElse(event.recordedAt());
    }
}
