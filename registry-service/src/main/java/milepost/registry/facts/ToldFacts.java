package milepost.registry.facts;

import java.time.LocalDate;
import java.util.List;
import milepost.events.MilestoneEvent;
import milepost.events.MilestoneEvent.MilestoneAmended;
import milepost.events.MilestoneEvent.MilestoneCorrected;
import milepost.events.MilestoneEvent.MilestonePartlyMet;
import milepost.events.ProgressEvent;
import milepost.events.ProgressEvent.Evidence;
import milepost.events.ProgressEvent.MilestoneAdded;
import milepost.events.ProgressEvent.MilestoneMet;
import milepost.events.ProgressEvent.MilestoneMissed;
import milepost.events.ProgressEvent.MilestoneTargetChanged;
import milepost.events.ProgressEvent.ProjectRescoped;
import milepost.events.ReportingEvent.ConditionChanged;
import milepost.events.ReportingEvent.CurvePlanned;
import milepost.events.ReportingEvent.Document;
import milepost.events.ReportingEvent.ProgressReported;
import milepost.events.ReportingEvent.ProjectConfirmed;
import milepost.events.ReportingEvent.ProjectCorrected;
import milepost.messaging.projection.ReceivedEvent;
import milepost.registry.facts.Fact.Paper;
import milepost.registry.facts.Fact.Rebaselined;
import milepost.web.value.TextValues;
import org.jspecify.annotations.Nullable;

/** Takes from events what is kept of them. */
final class ToldFacts {

    private ToldFacts() {}

    /** Returns null for an event of which nothing is kept. */
    static @Nullable KeptFact of(ReceivedEvent received) {
        if (!(received.data() instanceof ProgressEvent event)) {
            return null;
        }
        var envelope = received.envelope();
        var day = LocalDate.ofInstant(envelope.occurredAt(), TextValues.ZONE);
        var fact = fact(event, day);
        return fact == null
                ? null
                : new KeptFact(event.projectId(), envelope.id(), MilestoneIds.of(event), envelope.recordedAt(), fact);
    }

    private static @Nullable Fact fact(ProgressEvent event, LocalDate day) {
        return switch (event) {
            case MilestoneAdded e -> new Fact.Added(e.baselineDate(), e.precision(), e.segment(), e.regionCode());
            case ProjectRescoped e ->
                new Fact.Rescoped(
                        day,
                        e.milestones().stream()
                                .map(to -> new Rebaselined(to.milestoneId(), to.baselineDate(), to.precision()))
                                .toList());
            case MilestoneAmended e -> new Fact.Amended(e.segment(), e.regionCode());
            case MilestonePartlyMet e -> new Fact.PartlyMet(papers(e.evidence()));
            case MilestoneMet e -> new Fact.Met(papers(e.evidence()));
            case MilestoneCorrected e -> ToldCorrections.of(e);
            case MilestoneTargetChanged _, MilestoneMissed _, MilestoneEvent _ -> new Fact.Touched();
            case ProgressReported e ->
                new Fact.Reported(
                        e.asOfDate(),
                        e.physicalPercent(),
                        e.investmentDone(),
                        e.investmentPlanned(),
                        e.evidence().stream().map(ToldFacts::paper).toList());
            case ProjectConfirmed _ -> new Fact.Confirmed();
            case CurvePlanned e -> new Fact.Curve(e.version(), e.points());
            case ConditionChanged e ->
                new Fact.Condition(
                        e.since(),
                        e.condition(),
                        e.reasonText(),
                        e.document() == null ? List.of() : List.of(paper(e.document())));
            case ProjectCorrected e -> ToldCorrections.of(e);
            default -> null;
        };
    }

    static List<Paper> papers(List<Evidence> evidence) {
        return evidence.stream()
                .map(one -> new Paper(one.title(), one.number(), one.url()))
                .toList();
    }

    private static Paper paper(Document document) {
        return new Paper(document.title(), document.number(), document.url());
    }
}
