package milepost.progress.measuring;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import milepost.access.Caller;
import milepost.events.IndicatorEvent.IndicatorCorrected;
import milepost.progress.calendar.PastDay;
import milepost.progress.calendar.WorkingDay;
import milepost.progress.indicator.Indicator;
import milepost.progress.indicator.IndicatorContent.Corrected;
import milepost.progress.indicator.IndicatorFact;
import milepost.progress.indicator.Indicators;
import milepost.progress.indicator.Observation;
import milepost.progress.measuring.IndicatorChanges.Step;
import milepost.progress.outlook.Outlook;
import milepost.progress.project.ProjectRights;
import org.springframework.stereotype.Component;

/** Records observations of indicators, and corrects what was recorded of them. What was wrong stays on record. */
@Component
class Measuring {

    private final ProjectRights rights;
    private final IndicatorChanges changes;
    private final Indicators indicators;
    private final Clock clock;

    Measuring(ProjectRights rights, IndicatorChanges changes, Indicators indicators, Clock clock) {
        this.rights = rights;
        this.changes = changes;
        this.indicators = indicators;
        this.clock = clock;
    }

    Indicator observe(Caller caller, UUID id, ObserveIndicatorRequest request) {
        var projectId = changes.projectOf(id);
        rights.requireReporting(caller, projectId);
        PastDay.require(request.date(), clock, "/date");
        var observed = request.content();
        return changes.change(caller, projectId, () -> {
            var before = indicators.getOpen(id, Optional.empty());
            MeasuringChecks.requireNews(before, request.date(), observed);
            var fact = IndicatorFact.of(request.date(), WorkingDay.now(clock), observed);
            var events = new IndicatorEvents(projectId, WorkingDay.today(clock));
            return Step.of(
                    before,
                    "observed",
                    fact,
                    after -> events.observed(before, after, fact, observed, request.backfill()));
        });
    }

    /** @param read the version that the caller has read; empty for any */
    Indicator correct(Caller caller, UUID id, Optional<Long> read, CorrectIndicatorRequest request) {
        var projectId = changes.projectOf(id);
        rights.requirePlanning(caller, projectId);
        request.requireSense("correction-without-values");
        return changes.change(caller, projectId, () -> {
            var before = indicators.get(id, read);
            var wrong = IndicatorCorrectionChecks.factOf(before, request);
            var now = WorkingDay.now(clock);
            var fact = IndicatorFact.of(WorkingDay.of(now), now, correction(before, wrong, request));
            before.with(fact).targets().forEach(target -> MeasuringChecks.requireAfterBase(before, target));
            return Step.of(before, "corrected", fact, after -> event(projectId, after, wrong, request));
        });
    }

    private Corrected correction(Indicator before, IndicatorFact wrong, CorrectIndicatorRequest request) {
        if (request.withdraws()) {
            IndicatorCorrectionChecks.requireWithdrawable(wrong);
            return new Corrected(wrong.eventId(), null, null, request.reason());
        }
        var day =
                request.date() == null ? wrong.occurredOn() : PastDay.orToday(request.date(), clock.instant(), "/date");
        var right = new RightValue(request).of(wrong.content());
        IndicatorCorrectionChecks.requireCorrection(before, wrong, right, day);
        return new Corrected(wrong.eventId(), right, day, request.reason());
    }

    private IndicatorCorrected event(
            UUID projectId, Indicator after, IndicatorFact wrong, CorrectIndicatorRequest request) {
        var right = after.facts().standing(wrong.eventId()).map(RightValue::statement);
        return new IndicatorCorrected(
                projectId,
                after.id(),
                after.definition().titleZh(),
                after.definition().unit(),
                wrong.eventId(),
                wrong.eventType(),
                RightValue.statement(wrong),
                right.orElse(null),
                request.reasonText(),
                request.documentRef(),
                after.target().told(),
                after.latest().map(Observation::date).orElse(null),
                after.latest().map(Observation::told).orElse(null),
                Outlook.status(after, WorkingDay.today(clock)).name());
    }
}
