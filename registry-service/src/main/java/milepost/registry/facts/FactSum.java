package milepost.registry.facts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import milepost.events.ReportingEvent.PlannedPoint;
import milepost.registry.facts.Fact.Paper;
import milepost.registry.facts.ReportedProject.Condition;
import milepost.registry.facts.ReportedProject.NamedDocument;
import milepost.registry.facts.ReportedProject.Progress;
import org.jspecify.annotations.Nullable;

/** Sums the facts of a project up, in the order in which they were recorded. */
final class FactSum {

    private final Map<UUID, MilestoneSum> milestones = new HashMap<>();
    private final TreeMap<LocalDate, Progress> reports = new TreeMap<>();
    private final List<NamedDocument> documents = new ArrayList<>();
    private Fact.@Nullable Curve curve;
    private @Nullable Condition condition;
    private @Nullable Instant confirmedAt;
    private @Nullable Instant lastAt;

    FactSum(List<KeptFact> facts) {
        facts.forEach(this::add);
    }

    ReportedProject project() {
        var summed = new HashMap<UUID, ReportedMilestone>();
        milestones.forEach((id, sum) -> summed.put(id, sum.milestone()));
        return new ReportedProject(
                summed,
                List.copyOf(reports.values()),
                curve == null
                        ? List.of()
                        : curve.points().stream()
                                .sorted(Comparator.comparing(PlannedPoint::date))
                                .toList(),
                condition,
                documents,
                confirmedAt,
                lastAt);
    }

    private void add(KeptFact kept) {
        lastAt = kept.recordedAt();
        var milestone = kept.milestoneId();
        if (milestone != null) {
            of(milestone).add(kept);
        }
        switch (kept.fact()) {
            case Fact.Rescoped(var day, var rebaselined) ->
                rebaselined.forEach(one -> of(one.milestone()).rebaseline(day, one, kept.recordedAt()));
            case Fact.Met met -> name(met.papers(), kept, false);
            case Fact.PartlyMet met -> name(met.papers(), kept, false);
            case Fact.Reported(var day, var percent, var done, var planned, var papers) -> {
                reports.put(day, new Progress(day, percent, done, planned));
                name(papers, kept, true);
            }
            case Fact.Confirmed _ -> confirmedAt = kept.recordedAt();
            case Fact.Curve later -> curve = curve == null || curve.version() < later.version() ? later : curve;
            case Fact.Condition(var since, var code, var reasonText, var papers) -> {
                if (condition == null || !since.isBefore(condition.since())) {
                    condition = new Condition(code, since, reasonText);
                }
                name(papers, kept, false);
            }
            case Fact.Added _, Fact.Amended _, Fact.Touched _, Fact.Corrected _ -> {}
        }
    }

    private MilestoneSum of(UUID milestone) {
        return milestones.computeIfAbsent(milestone, _ -> new MilestoneSum());
    }

    private void name(List<Paper> papers, KeptFact kept, boolean isProgress) {
        for (var i = 0; i < papers.size(); i++) {
            var paper = papers.get(i);
            documents.add(new NamedDocument(
                    kept.eventId() + "-" + (i + 1),
                    kept.milestoneId(),
                    isProgress,
                    paper.title(),
                    paper.number(),
                    paper.url()));
        }
    }
}
