package milepost.registry.coverage;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingInt;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import milepost.registry.vocabulary.Light;
import milepost.registry.vocabulary.Stage;
import milepost.registry.vocabulary.StatedStage;

/** Counts how often each code occurs. */
final class Tally {

    private static final List<String> STAGES =
            Stream.of(Stage.values()).map(Stage::name).toList();
    private static final List<String> LIGHTS =
            Stream.of(Light.values()).map(Light::code).toList();
    private static final List<String> STATED_STAGES =
            Stream.of(StatedStage.values()).map(StatedStage::code).toList();

    private Tally() {}

    static Map<String, Integer> ofStages(Stream<String> codes) {
        return of(codes, STAGES);
    }

    static Map<String, Integer> ofLights(Stream<String> codes) {
        return of(codes, LIGHTS);
    }

    static Map<String, Integer> ofStatedStages(Stream<String> codes) {
        return of(codes, STATED_STAGES);
    }

    /** Returns the counts in the order of the known codes, followed by the counts of unknown codes. */
    private static Map<String, Integer> of(Stream<String> codes, List<String> known) {
        var counts = codes.collect(groupingBy(Function.identity(), TreeMap::new, summingInt(_ -> 1)));
        var ordered = new LinkedHashMap<String, Integer>();
        for (var code : known) {
            var count = counts.remove(code);
            if (count != null) {
                ordered.put(code, count);
            }
        }
        ordered.putAll(counts);
        return ordered;
    }
}
