package milepost.registry.coverage;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Counts of the listed works. A work that is named several times counts once, except in counts of citations. */
@Schema(name = "CoverageCounts")
record CoverageCounts(
        @Schema(description = "Number of citations") int citations,

        @Schema(description = "Number of different works") int named,
        int registered,
        int unregistered,

        @Schema(
                description =
                        "Registered works whose project was withdrawn. Counts of silence, stages, lights and slips leave them out")
        int withdrawn,

        @Schema(description = "Registered works without any report")
        int silentNever,

        @Schema(description = "Registered works whose last report is at least silentDays old")
        int silentForDays,

        @Schema(description = "Registered works by stage; stages without works are left out")
        Map<String, Integer> byStage,

        @Schema(description = "Registered works by light; lights without works are left out")
        Map<String, Integer> byLight,

        @Schema(description = "Citations by the stage that the plan states; stages without citations are left out")
        Map<String, Integer> byStatedStage,

        @Schema(description = "Registered works that are late by a day or more")
        int slipped,

        @Schema(description = "The largest slip in days; null if no work is late") @Nullable Integer largestSlipDays,

        @Schema(description = "Citations whose promised date has passed, of works not in operation")
        int promisesPassed) {

    static CoverageCounts of(List<CoveredWork> citations) {
        var works = citations.stream()
                .collect(toMap(CoveredWork::identity, Function.identity(), (first, _) -> first))
                .values();
        var all = works.stream().filter(CoveredWork::registered).toList();
        var registered = all.stream().filter(work -> !work.withdrawn()).toList();
        return new CoverageCounts(
                citations.size(),
                works.size(),
                all.size(),
                works.size() - all.size(),
                all.size() - registered.size(),
                count(registered, work -> work.silent() == Silence.NEVER),
                count(registered, work -> work.silent() == Silence.FOR_DAYS),
                Tally.ofStages(registered.stream().map(work -> requireNonNull(work.stage()))),
                Tally.ofLights(registered.stream().map(work -> requireNonNull(work.light()))),
                Tally.ofStatedStages(
                        citations.stream().map(work -> work.statedStage().code())),
                count(registered, CoverageCounts::slips),
                registered.stream()
                        .filter(CoverageCounts::slips)
                        .map(CoveredWork::slipDays)
                        .filter(Objects::nonNull)
                        .max(Integer::compareTo)
                        .orElse(null),
                count(citations, CoveredWork::promisePassed));
    }

    private static boolean slips(CoveredWork work) {
        return work.slipDays() != null && work.slipDays() > 0;
    }

    private static int count(Collection<CoveredWork> works, Predicate<CoveredWork> which) {
        return (int) works.stream().filter(which).count();
    }
}
