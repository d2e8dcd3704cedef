package milepost.registry.oc4ids;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import milepost.events.Event;
import milepost.events.EventTypes;
import milepost.events.MilestoneEvent.MilestoneCorrected;
import milepost.events.MilestoneEvent.Statement;
import milepost.events.ProgressEvent.Evidence;
import milepost.events.ProgressEvent.MilestoneAdded;
import milepost.events.ProgressEvent.MilestoneMet;
import milepost.events.ProgressEvent.MilestoneTargetChanged;
import milepost.events.ProgressEvent.NewBaseline;
import milepost.events.ProgressEvent.ProjectRescoped;
import milepost.events.ReportingEvent.Document;
import milepost.events.ReportingEvent.ProgressReported;
import milepost.events.envelope.Author;
import milepost.events.envelope.EventEnvelope;
import milepost.events.envelope.EventSource;
import milepost.messaging.EventIds;
import milepost.messaging.EventJson;
import milepost.messaging.test.TopicProbe;
import milepost.web.value.TextValues;
import org.jspecify.annotations.Nullable;

/** Publishes what progress-service tells of one project. */
final class ReportedEvents {

    private final TopicProbe topics;
    private final UUID project;
    private long version;

    ReportedEvents(TopicProbe topics, UUID project) {
        this.topics = topics;
        this.project = project;
    }

    /** @return the id of the event */
    UUID publish(Event event) {
        return publish(event, LocalDate.now(TextValues.ZONE));
    }

    UUID publish(Event event, LocalDate occurredOn) {
        var id = EventIds.next();
        topics.publish(
                new EventEnvelope(
                        id,
                        EventSource.PROGRESS,
                        EventTypes.nameOf(event.getClass()),
                        project.toString(),
                        ++version,
                        occurredOn.atStartOfDay(TextValues.ZONE).toInstant(),
                        Instant.now(),
                        new Author("reporter", "lanhe-company"),
                        null),
                EventJson.write(event));
        return id;
    }

    UUID add(String type, String title, LocalDate baseline) {
        return add(type, title, baseline, "day", null);
    }

    UUID add(String type, String title, LocalDate baseline, String precision, @Nullable String segment) {
        var milestone = UUID.randomUUID();
        publish(new MilestoneAdded(
                project, milestone, type, title, baseline, baseline, precision, segment, null, null, null, null, null));
        return milestone;
    }

    void move(UUID milestone, String type, LocalDate baseline, LocalDate target) {
        publish(new MilestoneTargetChanged(
                project,
                milestone,
                type,
                "标题",
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
                null));
    }

    UUID meet(UUID milestone, String type, LocalDate baseline, LocalDate actual, Evidence... evidence) {
        return publish(new MilestoneMet(
                project, milestone, type, "标题", baseline, baseline, actual, "day", 0, List.of(evidence), null));
    }

    void rescope(LocalDate on, UUID milestone, String type, LocalDate from, LocalDate to) {
        publish(
                new ProjectRescoped(
                        project,
                        2,
                        List.of(),
                        "调整规模",
                        "甘发改〔2025〕1号",
                        List.of(new NewBaseline(milestone, type, "标题", from, to, "day")),
                        null),
                on);
    }

    UUID report(LocalDate day, String percent, @Nullable String done, @Nullable String planned, Document... documents) {
        var event = new ProgressReported(
                project, UUID.randomUUID(), day, percent, done, planned, null, null, List.of(documents), null);
        return publish(event);
    }

    /** It was not met after all. */
    void withdraw(UUID met, UUID milestone, String type, LocalDate baseline) {
        publish(new MilestoneCorrected(
                project,
                milestone,
                type,
                "标题",
                met,
                EventTypes.nameOf(MilestoneMet.class),
                new Statement(baseline, null, null, null, null, null),
                null,
                "误报",
                null,
                baseline,
                baseline,
                "day",
                null,
                "PLANNED",
                0));
    }
}
