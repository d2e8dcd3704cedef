package milepost.registry.facts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import milepost.registry.facts.Fact.Rebaselined;
import milepost.registry.facts.ReportedMilestone.Baseline;
import org.jspecify.annotations.Nullable;

/** Sums the facts of a milestone up. */
final class MilestoneSum {

    private static final Comparator<Baseline> EARLIEST =
            Comparator.comparing(Baseline::since, Comparator.nullsFirst(Comparator.naturalOrder()));

    private final List<Baseline> baselines = new ArrayList<>();
    private boolean partlyMet;
    private @Nullable String segment;
    private @Nullable String regionCode;
    private Instant modifiedAt = Instant.EPOCH;

    void add(KeptFact kept) {
        modifiedAt = kept.recordedAt();
        switch (kept.fact()) {
            case Fact.Added(var baseline, var precision, var part, var region) -> {
                baselines.add(new Baseline(null, baseline, precision));
                segment = part;
                regionCode = region;
            }
            case Fact.Amended(var part, var region) -> {
                segment = part;
                regionCode = region;
            }
            case Fact.PartlyMet _ -> partlyMet = true;
            default -> {}
        }
    }

    void rebaseline(LocalDate day, Rebaselined to, Instant recordedAt) {
        baselines.add(new Baseline(day, to.baseline(), to.precision()));
        modifiedAt = recordedAt;
    }

    ReportedMilestone milestone() {
        return new ReportedMilestone(
                baselines.stream().sorted(EARLIEST).toList(), partlyMet, segment, regionCode, modifiedAt);
    }
}
