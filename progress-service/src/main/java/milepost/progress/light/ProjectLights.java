package milepost.progress.light;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import milepost.events.envelope.Author;
import milepost.progress.calendar.WorkingDay;
import milepost.progress.judging.LightJudging;
import milepost.progress.judging.RuleInForce;
import milepost.progress.milestone.Milestones;
import milepost.progress.milestone.ProjectMilestones;
import milepost.progress.profile.Judgement.Turn;
import milepost.progress.profile.Light;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Publishes the light of a project and its rule when they change, in the transaction that holds the project's lock, and tells other
 * features of each change of milestones or light.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class ProjectLights {

    private final Milestones milestones;
    private final LightJudging judging;
    private final LightRepository repository;
    private final LightEvents events;
    private final ApplicationEventPublisher listeners;

    ProjectLights(
            Milestones milestones,
            LightJudging judging,
            LightRepository repository,
            LightEvents events,
            ApplicationEventPublisher listeners) {
        this.milestones = milestones;
        this.judging = judging;
        this.repository = repository;
        this.events = events;
        this.listeners = listeners;
    }

    /**
     * Publishes the light of the day if it is another one after milestones of the project were added or changed.
     *
     * @param at when that was recorded
     * @param cause null if they are as they were
     */
    public void afterChange(ProjectMilestones changed, Author author, Instant at, @Nullable Cause cause) {
        update(changed, Occasion.of(at, author, cause));
    }

    /**
     * Publishes the light of the day if it is another one after something was reported of the project as a whole.
     *
     * @param at when that was recorded
     * @param backfill true if that is a fact of the past; null otherwise
     */
    public void afterReport(UUID projectId, Author author, Instant at, @Nullable Boolean backfill) {
        var day = WorkingDay.of(at);
        if (judging.looksAtWorks(projectId, day)) {
            update(milestones.ofProject(projectId), new Occasion(day, author, null, at, null, backfill));
        }
    }

    /**
     * Publishes every change since the last one that was published, each with its day; if none was, the light of today.
     *
     * @param missed that a target has passed, null if none has
     */
    public void afterMidnight(UUID projectId, Instant now, @Nullable Cause missed) {
        var today = WorkingDay.of(now);
        var kept = repository.find(projectId).orElse(KeptLight.NONE);
        if (missed == null && !kept.isDueOn(today)) {
            return;
        }
        var current = milestones.ofProject(projectId);
        if (missed != null) {
            var light = Objects.requireNonNullElse(kept.light(), Light.NONE);
            listeners.publishEvent(new ProgressChanged(current, light, today, now, missed));
        }
        while (kept.isDueOn(today)) {
            var day = kept.changedOn().orElse(today);
            var since = kept.changedOn().map(WorkingDay::startOf).orElse(null);
            kept = update(kept, current, new Occasion(day, Author.SYSTEM, since, now, null, null));
        }
        repository.save(projectId, kept);
    }

    private void update(ProjectMilestones changed, Occasion occasion) {
        var kept = repository.find(changed.projectId()).orElse(KeptLight.NONE);
        var now = update(kept, changed, occasion);
        if (!now.equals(kept)) {
            repository.save(changed.projectId(), now);
        }
    }

    private KeptLight update(KeptLight before, ProjectMilestones current, Occasion occasion) {
        var day = occasion.day();
        var rule = judging.ruleOn(day, current.projectId());
        var judgement = judging.judge(rule.profile(), current, day, null);
        var light = judgement.lightOn(day);
        publishRule(before, rule, light, current, occasion);
        var cause = occasion.cause();
        if (light != Light.NONE && light != before.light()) {
            var published = events.lightChanged(
                    current, before.light(), light, rule.profile().id(), occasion);
            cause = cause == null ? published : cause;
        }
        if (cause != null) {
            listeners.publishEvent(new ProgressChanged(current, light, day, occasion.at(), cause));
        }
        var turn = judgement.turnAfter(day).map(Turn::on);
        var next = judging.nextChange(day, current.projectId());
        return new KeptLight(
                light == Light.NONE ? null : light,
                rule.profile().id(),
                Stream.of(turn, next)
                        .flatMap(Optional::stream)
                        .min(LocalDate::compareTo)
                        .orElse(null));
    }

    private void publishRule(
            KeptLight before, RuleInForce rule, Light light, ProjectMilestones current, Occasion occasion) {
        var id = rule.profile().id();
        if (before.light() == null || light == Light.NONE || id.equals(before.rule())) {
            return;
        }
        // The day on which it took effect, even if a request comes before the sweep of that day.
        var day = before.changedOn()
                .filter(due -> due.isBefore(occasion.day()))
                .map(due -> due.isBefore(rule.since()) ? rule.since() : due)
                .orElse(occasion.day());
        judging.changed(current.projectId(), day, before.rule(), id);
        events.ruleChanged(current.projectId(), before.rule(), rule, light, day, occasion.at());
    }
}
