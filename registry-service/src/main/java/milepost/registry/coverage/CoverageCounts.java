package milepost.registry.coverage;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingInt;
import static java.util.stream.Collectors.toMap;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import milepost.registry.vocabulary.Light;
import milepost.registry.vocabulary.Stage;
import milepost.registry.vocabulary.StatedStage;
import org.jspecify.annotations.Nullable;

/** Counts over the works that are listed. A work that is named more than once counts once, but for what sentences say. */
@Schema(name = "CoverageCounts")
record CoverageCounts(
        @Schema(description = "Citations: how often works are named")
        int citations,

        @Schema(description = "Works named") int named,
        int registered,
        int unregistered,

        @Schema(description = "Registered works on which nobody has ever reported")
        int silentNever,

        @Schema(description = "Registered works on which nobody has reported for silentDays, though once somebody had")
        int silentForDays,

        @Schema(description = "Registered works by stage; stages of none are left out")
        Map<String, Integer> byStage,

        @Schema(description = "Registered works by light; lights of none are left out")
        Map<String, Integer> byLight,

        @Schema(description = "Citations by the stage that the sentence states; those of none are left out")
        Map<String, Integer> byStatedStage,

        @Schema(description = "Registered works that slip by a day or more")
        int slipped,

        @Schema(description = "The largest slip in days, null if nothing slips") @Nullable Integer largestSlipDays,

        @Schema(description = "Citations whose promised day is over, of works not in operation")
        int promisesPassed) {

    private static final List<String> STAGES = codes(Stage.values(), Stage::name);
    private static final List<String> LIGHTS = codes(Light.values(), Light::code);
    private static final List<String> STATED_STAGES = codes(StatedStage.values(), StatedStage::code);

    private static <E> List<String> codes(E[] values, Function<E, String> code) {
        return Arrays.stream(values).map(code).toList();
    }

    static CoverageCounts of(List<CoveredWork> citations) {
        var works = citations.stream()
                .collect(toMap(CoveredWork::identity, Function.identity(), (first, _) -> first))
                .values();
        var registered = works.stream().filter(CoveredWork::registered).toList();
        return new CoverageCounts(
                citations.size(),
                works.size(),
                registered.size(),
                works.size() - registered.size(),
                count(registered, work -> work.silent() == Silence.NEVER),
                count(registered, work -> work.silent() == Silence.FOR_DAYS),
                tally(registered.stream().map(work -> requireNonNull(work.stage())), STAGES),
                tally(registered.stream().map(work -> requireNonNull(work.light())), LIGHTS),
                tally(citations.stream().map(work -> work.statedStage().code()), STATED_STAGES),
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

    /** How often each code is there, in their own order, and behind that those which are not known here. */
    private static Map<String, Integer> tally(Stream<String> codes, List<String> order) {
        var counts = codes.collect(groupingBy(Function.identity(), TreeMap::new, summingInt(_ -> 1)));
        var ordered = new LinkedHashMap<String, Integer>();
        for (var code : order) {
            var count = counts.remove(code);
            if (count != null) {
                ordered.put(code, count);
            }
        }
        ordered.putAll(counts);
        return ordered;
    }
}
