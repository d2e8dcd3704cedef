package milepost.progress.course;

import java.time.LocalDate;
import milepost.events.MilestoneEvent;
import milepost.events.MilestoneEvent.MilestoneCancelled;
import milepost.events.MilestoneEvent.MilestonePaused;
import milepost.events.MilestoneEvent.MilestoneResumed;
import milepost.events.MilestoneEvent.MilestoneWaived;
import milepost.progress.milestone.Milestone;

/** The events of pauses, resumptions, waivers and cancellations. */
final class CourseEvents {

    private CourseEvents() {}

    /** The event of a waiver or a cancellation. */
    interface OfEnding {

        MilestoneEvent of(Milestone milestone, LocalDate day, EndingRequest request);
    }

    static MilestonePaused paused(Milestone milestone, LocalDate since, PauseRequest request) {
        return new MilestonePaused(
                milestone.projectId(),
                milestone.id(),
                milestone.type().name(),
                milestone.titleZh(),
                milestone.currentTarget().date(),
                since,
                request.until(),
                request.reasonCode().name(),
                request.reasonText(),
                request.documentRef(),
                request.backfill());
    }

    static MilestoneResumed resumed(Milestone milestone, LocalDate since, ResumeMilestoneRequest request) {
        return new MilestoneResumed(
                milestone.projectId(),
                milestone.id(),
                milestone.type().name(),
                milestone.titleZh(),
                milestone.currentTarget().date(),
                since,
                request.note(),
                request.backfill());
    }

    static MilestoneWaived waived(Milestone milestone, LocalDate day, EndingRequest request) {
        return new MilestoneWaived(
                milestone.projectId(),
                milestone.id(),
                milestone.type().name(),
                milestone.titleZh(),
                milestone.currentTarget().date(),
                day,
                request.reasonText(),
                request.documentRef(),
                request.backfill());
    }

    static MilestoneCancelled cancelled(Milestone milestone, LocalDate day, EndingRequest request) {
        return new MilestoneCancelled(
                milestone.projectId(),
                milestone.id(),
                milestone.type().name(),
                milestone.titleZh(),
                milestone.currentTarget().date(),
                day,
                request.reasonText(),
                request.documentRef(),
                request.backfill());
    }
}
