package milepost.progress.light;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import milepost.events.ProgressEvent.LightChanged;
import milepost.events.ReportingEvent.LightRuleChanged;
import milepost.events.ReportingEvent.RulePolicy;
import milepost.events.envelope.Author;
import milepost.messaging.EventIds;
import milepost.messaging.outbox.AggregateChanges;
import milepost.messaging.outbox.Change;
import milepost.progress.calendar.WorkingDay;
import milepost.progress.judging.RuleInForce;
import milepost.progress.milestone.ProjectMilestones;
import milepost.progress.profile.Light;
import milepost.progress.project.Projects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Publishes lights and the rules that give them, in the transaction that holds the project's lock. */
@Component
class LightEvents {

    private final AggregateChanges changes;
    private final Projects projects;
    private final LightMeters meters;

    LightEvents(AggregateChanges changes, Projects projects, LightMeters meters) {
        this.changes = changes;
        this.projects = projects;
        this.meters = meters;
    }

    Cause lightChanged(ProjectMilestones current, @Nullable Light before, Light light, String rule, Occasion occasion) {
        var event = new LightChanged(
                current.projectId(),
                before == null ? null : before.code(),
                light.code(),
                rule,
                Slip.days(current.all(), occasion.day()).orElseThrow(),
                occasion.day(),
                occasion.backfill());
        var id = EventIds.next();
        publish(
                current.projectId(),
                occasion.author(),
                Change.of(event).withId(id).occurredAt(occasion.occurredAt()).recordedAt(occasion.at()));
        meters.changed(light, rule);
        return new Cause(id, event);
    }

    /**
     * @param day from which the project is judged by the rule
     * @param at when that is recorded
     */
    void ruleChanged(UUID projectId, String before, RuleInForce rule, Light light, LocalDate day, Instant at) {
        var id = rule.profile().id();
        var event = new LightRuleChanged(projectId, before, id, light.code(), day, policy(rule));
        publish(
                projectId,
                Author.SYSTEM,
                Change.of(event).occurredAt(WorkingDay.startOf(day)).recordedAt(at));
        meters.ruleChanged(id);
    }

    private static @Nullable RulePolicy policy(RuleInForce rule) {
        var inEffect = rule.policy();
        return inEffect == null
                ? null
                : new RulePolicy(
                        inEffect.since(),
                        inEffect.policy().region(),
                        inEffect.policy().category(),
                        inEffect.policy().nature());
    }

    private void publish(UUID projectId, Author author, Change<?> change) {
        changes.change(projectId, () -> projects.raise(projectId), author, _ -> change);
    }
}
