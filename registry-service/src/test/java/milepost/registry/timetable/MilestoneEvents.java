package milepost.registry.timetable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import milepost.events.Event;
import milepost.events.EventTypes;
import milepost.events.MilestoneEvent.MilestoneAmended;
import milepost.events.MilestoneEvent.MilestoneCancelled;
import milepost.events.MilestoneEvent.MilestoneCorrected;
import milepost.events.MilestoneEvent.Statement;
import milepost.events.ProgressEvent.MilestoneAdded;
import milepost.events.ProgressEvent.MilestoneMet;
import milepost.events.ProgressEvent.MilestoneTargetChanged;
import milepost.events.envelope.Author;
import milepost.events.envelope.EventEnvelope;
import milepost.events.envelope.EventSource;
import milepost.messaging.EventIds;
import milepost.messaging.EventJson;
import milepost.messaging.test.TopicProbe;
import org.jspecify.annotations.Nullable;

/** Events of milestones, as progress-service publishes them. */
record MilestoneEvents(UUID project, UUID milestone) {

    static MilestoneEvents of(UUID project) {
        return new MilestoneEvents(project, UUID.randomUUID());
    }

    MilestoneAdded added(String type, String title, LocalDate baseline, String precision) {
        return new MilestoneAdded(
                project, milestone, type, title, baseline, baseline, precision, null, null, null, null, null, null);
    }

    MilestoneTargetChanged moved(String type, String title, LocalDate baseline, LocalDate target) {
        return new MilestoneTargetChanged(
                project,
                milestone,
                type,
                title,
                UUID.randomUUID(),
                baseline,
                baseline,
                target,
                "day",
                1,
                1,
                1,
                false,
                "LAND",
                "征迁滞后",
                null,
                "RECORDED",
                null,
                null,
                null);
    }

    MilestoneMet met(String type, String title, LocalDate baseline, LocalDate actual) {
        return new MilestoneMet(project, milestone, type, title, baseline, baseline, actual, "day", 0, List.of(), null);
    }

    MilestoneCancelled cancelled(String type, String title, LocalDate target) {
        return new MilestoneCancelled(project, milestone, type, title, target, target, "不再建设", null, null);
    }

    MilestoneAmended amended(String type, String title) {
        return new MilestoneAmended(project, milestone, type, title, null, null, null, List.of(), List.of("titleZh"));
    }

    /** The milestone is open with this baseline. */
    MilestoneCorrected corrected(
            Class<? extends Event> wrong, String type, String title, LocalDate baseline, @Nullable Statement right) {
        return new MilestoneCorrected(
                project,
                milestone,
                type,
                title,
                UUID.randomUUID(),
                EventTypes.nameOf(wrong),
                new Statement(baseline, null, null, null, null, null),
                right,
                "误报",
                null,
                baseline,
                baseline,
                "day",
                null,
                "OPEN",
                0);
    }

    /** Publishes events of a project from a version on, and returns the next one. */
    static long publish(TopicProbe topics, UUID project, long version, Event... events) {
        for (var event : events) {
            topics.publish(envelope(EventIds.next(), project, version++, event), EventJson.write(event));
        }
        return version;
    }

    static EventEnvelope envelope(UUID id, UUID project, long version, Event event) {
        var now = Instant.now();
        return new EventEnvelope(
                id,
                EventSource.PROGRESS,
                EventTypes.nameOf(event.getClass()),
                project.toString(),
                version,
                now,
                now,
                new Author("reporter", "lanhe-company"),
                null);
    }
}
