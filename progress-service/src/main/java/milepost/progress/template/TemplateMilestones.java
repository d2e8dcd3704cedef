package milepost.progress.template;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import milepost.events.ProgressEvent.TemplateKey;
import milepost.messaging.EventIds;
import milepost.progress.change.MilestoneChange;
import milepost.progress.fact.Content.Added;
import milepost.progress.fact.Fact;
import milepost.progress.fact.Facts;
import milepost.progress.milestone.Milestone;
import milepost.progress.planning.AddedEvents;

/** Makes the milestones of a timetable, each of which depends on those that the template says. */
final class TemplateMilestones {

    private final UUID projectId;
    private final Timetable timetable;
    private final Instant now;
    private final Map<String, UUID> ids = new HashMap<>();

    TemplateMilestones(UUID projectId, Timetable timetable, Instant now) {
        this.projectId = projectId;
        this.timetable = timetable;
        this.now = now;
    }

    List<MilestoneChange> changes() {
        return timetable.entries().stream().map(this::change).toList();
    }

    /** Of an entry that comes after those that it depends on. */
    private MilestoneChange change(Timetable.Entry entry) {
        var dependsOn = entry.after().stream().map(ids::get).toList();
        var template = entry.milestone();
        var content = new Added(template.definition(dependsOn), entry.day(), template.precision());
        var fact = Fact.now(now, content);
        var milestone = new Milestone(EventIds.next(), projectId, new Facts(List.of(fact)), 0);
        ids.put(entry.key(), milestone.id());
        var key = new TemplateKey(timetable.template(), entry.key());
        return MilestoneChange.of(AddedEvents.of(milestone, key, null), fact, milestone);
    }
}
