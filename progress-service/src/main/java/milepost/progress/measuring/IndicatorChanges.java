package milepost.progress.measuring;

import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import milepost.access.Caller;
import milepost.events.IndicatorEvent;
import milepost.messaging.outbox.Change;
import milepost.progress.change.ProjectChanges;
import milepost.progress.indicator.Indicator;
import milepost.progress.indicator.IndicatorFact;
import milepost.progress.indicator.Indicators;
import milepost.progress.meter.CommittedCounts;
import milepost.progress.project.ProjectMerges;
import org.springframework.stereotype.Component;

/** The one way to change an indicator: under the lock of its project the fact, the event and the count. */
@Component
class IndicatorChanges {

    private final ProjectChanges changes;
    private final ProjectMerges merges;
    private final Indicators indicators;
    private final CommittedCounts counts;

    IndicatorChanges(ProjectChanges changes, ProjectMerges merges, Indicators indicators, CommittedCounts counts) {
        this.changes = changes;
        this.merges = merges;
        this.indicators = indicators;
        this.counts = counts;
    }

    /** An indicator before a change, and the change. */
    record Step(Indicator before, IndicatorChange change) {

        /** @param kind what its meter calls it */
        static Step of(Indicator before, String kind, IndicatorFact fact, Function<Indicator, IndicatorEvent> event) {
            return new Step(before, new IndicatorChange(kind, fact, event));
        }

        Indicator after() {
            return before.with(change.fact());
        }
    }

    /** Returns the project that an indicator belongs to: the one for which it was set, or that it was merged into; 404 if there is none. */
    UUID projectOf(UUID indicatorId) {
        return merges.standingId(indicators.get(indicatorId).projectId(), null);
    }

    /**
     * Changes an indicator that is there, and returns it afterwards.
     *
     * @param step is called while the project is locked
     */
    Indicator change(Caller caller, UUID projectId, Supplier<Step> step) {
        return changes.change(projectId, caller.author(), () -> {
            var made = step.get();
            return saved(made.after(), made.change());
        });
    }

    /** Saves an indicator and its first fact, or the next one, under the lock of its project. */
    Change<Indicator> saved(Indicator after, IndicatorChange change) {
        var fact = change.fact();
        indicators.save(after, fact);
        counts.count("milepost.indicator.changes", "Changes of indicators, by kind", "kind", change.kind());
        return Change.of(change.event().apply(after))
                .withId(fact.eventId())
                .occurredAt(fact.occurredAt())
                .recordedAt(fact.recordedAt())
                .giving(after);
    }
}
