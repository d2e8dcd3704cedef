package milepost.progress.missed;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.stream.Collectors;
import milepost.events.Author;
import milepost.events.IndicatorEvent.IndicatorMissed;
import milepost.messaging.outbox.AggregateChanges;
import milepost.messaging.outbox.Change;
import milepost.messaging.sweep.Sweep;
import milepost.progress.calendar.WorkingDay;
import milepost.progress.indicator.Indicator;
import milepost.progress.indicator.IndicatorContent.Missed;
import milepost.progress.indicator.IndicatorFact;
import milepost.progress.indicator.Indicators;
import milepost.progress.indicator.Indicators.Passed;
import milepost.progress.indicator.Observation;
import milepost.progress.indicator.TargetValue;
import milepost.progress.project.Projects;
import org.springframework.stereotype.Component;

/** Publishes that deadlines of indicators have passed without the target being reached, once each. */
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
        changes.locked(passed.stream().map(Passed::setFor).collect(Collectors.toCollection(LinkedHashSet::new)));
        passed.stream()
                .filter(one -> indicators.isDue(indicators.get(one.id()), now))
                .forEach(one -> publish(one, now));
        return passed.size();
    }

    private void publish(Passed passed, Instant now) {
        var target = indicators.get(passed.id()).target();
        var missed = new Missed(target.eventId(), target.deadline());
        var fact = IndicatorFact.of(target.deadline().plusDays(1), now, missed);
        changes.change(passed.projectId(), () -> projects.raise(passed.projectId()), Author.SYSTEM, _ -> {
            // Read under the lock of the project that this one may have been merged into.
            var indicator = indicators.get(passed.id()).with(fact);
            indicators.save(indicator, fact);
            return Change.of(event(passed, indicator, target))
                    .withId(fact.eventId())
                    .occurredAt(WorkingDay.startOf(fact.occurredOn()))
                    .recordedAt(now);
        });
    }

    private static IndicatorMissed event(Passed passed, Indicator indicator, TargetValue target) {
        var latest = indicator.latest();
        return new IndicatorMissed(
                passed.projectId(),
                indicator.id(),
                indicator.definition().titleZh(),
                indicator.definition().unit(),
                target.told(),
                latest.map(Observation::date).orElse(null),
                latest.map(Observation::told).orElse(null));
    }
}
