package milepost.progress.missed;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.stream.Collectors;
import milepost.events.envelope.Author;
import milepost.messaging.outbox.AggregateChanges;
import milepost.messaging.outbox.Change;
import milepost.messaging.sweep.Sweep;
import milepost.progress.calendar.WorkingDay;
import milepost.progress.indicator.Indicator;
import milepost.progress.indicator.IndicatorContent.Missed;
import milepost.progress.indicator.IndicatorFact;
import milepost.progress.indicator.Indicators;
import milepost.progress.indicator.PassedIndicator;
import milepost.progress.project.Projects;
import org.springframework.stereotype.Component;

/**
 * Publishes that deadlines of indicators have passed without the target being reached, once each. An indicator that was kept as due and
 * is not by its facts is kept anew, so that it is not looked at again.
 */
@Component
class MissedIndicators implements Sweep {

    private final Indicators indicators;
    private final AggregateChanges changes;
    private final Projects projects;
    private final MissedProperties properties;
    private final Clock clock;

    MissedIndicators(
            Indicators indicators,
            AggregateChanges changes,
            Projects projects,
            MissedProperties properties,
            Clock clock) {
        this.indicators = indicators;
        this.changes = changes;
        this.projects = projects;
        this.properties = properties;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "missed-indicators";
    }

    @Override
    public Duration interval() {
        return properties.interval();
    }

    @Override
    public int batchSize() {
        return properties.batch();
    }

    @Override
    public int sweep(int limit) {
        var now = WorkingDay.now(clock);
        var passed = indicators.lockPassed(now, limit);
        changes.locked(
                passed.stream().map(PassedIndicator::setFor).collect(Collectors.toCollection(LinkedHashSet::new)));
        passed.forEach(one -> miss(one, now));
        return passed.size();
    }

    private void miss(PassedIndicator passed, Instant now) {
        if (passed.isMerged()) {
            changes.lock(passed.projectId(), () -> projects.lock(passed.projectId()));
        }
        var indicator = indicators.get(passed.id());
        if (indicators.isDue(indicator, now)) {
            publish(passed, indicator, now);
        } else {
            indicators.keepDue(indicator);
        }
    }

    private void publish(PassedIndicator passed, Indicator before, Instant now) {
        var target = before.target();
        var missed = new Missed(target.eventId(), target.deadline());
        var fact = IndicatorFact.of(target.deadline().plusDays(1), now, missed);
        changes.change(passed.projectId(), () -> projects.raise(passed.projectId()), Author.SYSTEM, _ -> {
            var indicator = before.with(fact);
            indicators.save(indicator, fact);
            return Change.of(MissedEvents.of(passed.projectId(), indicator, target))
                    .withId(fact.eventId())
                    .occurredAt(WorkingDay.startOf(fact.occurredOn()))
                    .recordedAt(now);
        });
    }
}
