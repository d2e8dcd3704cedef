package milepost.progress.measuring;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import milepost.access.Caller;
import milepost.messaging.EventIds;
import milepost.progress.calendar.PastDay;
import milepost.progress.calendar.WorkingDay;
import milepost.progress.change.ProjectChanges;
import milepost.progress.indicator.Indicator;
import milepost.progress.indicator.IndicatorFact;
import milepost.progress.indicator.IndicatorFacts;
import milepost.progress.indicator.Indicators;
import milepost.progress.measuring.IndicatorChanges.Step;
import milepost.progress.project.ProjectMerges;
import milepost.progress.project.ProjectRights;
import org.springframework.stereotype.Component;

/** Sets, revises and cancels indicators. */
@Component
class IndicatorPlanning {

    private final ProjectRights rights;
    private final ProjectChanges projects;
    private final ProjectMerges merges;
    private final IndicatorChanges changes;
    private final Indicators indicators;
    private final Clock clock;

    IndicatorPlanning(
            ProjectRights rights,
            ProjectChanges projects,
            ProjectMerges merges,
            IndicatorChanges changes,
            Indicators indicators,
            Clock clock) {
        this.rights = rights;
        this.projects = projects;
        this.merges = merges;
        this.changes = changes;
        this.indicators = indicators;
        this.clock = clock;
    }

    Indicator set(Caller caller, UUID projectId, SetIndicatorRequest request) {
        rights.requirePlanning(caller, projectId);
        var day = PastDay.orToday(request.occurredOn(), now(), "/occurredOn");
        PastDay.orToday(request.baseDate(), now(), "/baseDate");
        var content = request.content();
        return projects.change(projectId, caller.author(), () -> {
            indicators.requireNew(content.definition(), merges.family(projectId, null));
            var fact = IndicatorFact.of(day, now(), content);
            var indicator = new Indicator(EventIds.next(), projectId, new IndicatorFacts(List.of(fact)));
            var events = events(projectId);
            return changes.saved(
                    indicator,
                    new IndicatorChange(
                            "set", fact, after -> events.set(after, request.documentRef(), request.backfill())));
        });
    }

    /** @param read the version that the caller has read; empty for any */
    Indicator revise(Caller caller, UUID id, Optional<Long> read, ReviseIndicatorRequest request) {
        var projectId = changes.projectOf(id);
        rights.requirePlanning(caller, projectId);
        var day = PastDay.orToday(request.occurredOn(), now(), "/occurredOn");
        return changes.change(caller, projectId, () -> {
            var before = indicators.getOpen(id, read);
            var previous = MeasuringChecks.targetOn(before, day, "/occurredOn");
            var fact = IndicatorFact.of(day, now(), request.content());
            var revised = before.with(fact).targetOf(fact.eventId());
            MeasuringChecks.requireDifference(previous, revised);
            MeasuringChecks.requireAfterBase(before, revised);
            return Step.of(before, "revised", fact, after -> events(projectId).revised(after, previous, fact, request));
        });
    }

    /** @param read as above */
    Indicator cancel(Caller caller, UUID id, Optional<Long> read, CancelIndicatorRequest request) {
        var projectId = changes.projectOf(id);
        rights.requirePlanning(caller, projectId);
        var day = PastDay.orToday(request.day(), now(), "/day");
        return changes.change(caller, projectId, () -> {
            var before = indicators.getOpen(id, read);
            var fact = IndicatorFact.of(day, now(), request.content());
            return Step.of(before, "cancelled", fact, after -> events(projectId).cancelled(after, fact, request));
        });
    }

    private IndicatorEvents events(UUID projectId) {
        return new IndicatorEvents(projectId, WorkingDay.today(clock));
    }

    private Instant now() {
        return WorkingDay.now(clock);
    }
}
