package milepost.registry.duplicate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import milepost.registry.duplicate.LabelledPairs.Pair;
import org.junit.jupiter.api.Test;

/** Measures the rules on labelled pairs, by the keys and the scores that registrations use, and prints the pairs that they get wrong. */
class DuplicateEvaluationTest {

    private static final double RECALL = 0.97;
    private static final double PRECISION = 0.9;

    @Test
    void duplicatesAreSuspectedAndLittleElse() {
        var pairs = LabelledPairs.all();
        var heldOut = pairs.stream().filter(Pair::isHeldOut).toList();
        var others = pairs.stream().filter(pair -> !pair.isHeldOut()).toList();

        var result = measured("all pairs", pairs);
        measured("pairs that the rules were made with", others);
        measured("pairs held out", heldOut);
        pairs.stream()
                .filter(pair -> pair.isSame() != isSuspected(pair))
                .forEach(pair -> System.out.println((pair.isHeldOut() ? "held out, " : "") + "wrong, " + pair));

        assertThat(pairs).hasSizeGreaterThan(380);
        assertThat(result.recall()).isGreaterThanOrEqualTo(RECALL);
        assertThat(result.precision()).isGreaterThanOrEqualTo(PRECISION);
    }

    private static Figures measured(String what, List<Pair> pairs) {
        var same = pairs.stream().filter(Pair::isSame).count();
        var suspected =
                pairs.stream().filter(DuplicateEvaluationTest::isSuspected).count();
        var right = pairs.stream()
                .filter(pair -> pair.isSame() && isSuspected(pair))
                .count();
        var figures = new Figures((double) right / same, (double) right / suspected);
        System.out.printf(
                "%s: %d, of them %d same; recall %.3f, precision %.3f%n",
                what, pairs.size(), same, figures.recall(), figures.precision());
        return figures;
    }

    /** As in the registry: found by a common key, then scored. */
    private static boolean isSuspected(Pair pair) {
        var registered = Description.of(pair.registered());
        var given = Description.of(pair.given());
        var common = new HashSet<>(BlockingKeys.of(registered));
        common.retainAll(BlockingKeys.of(given));
        return !common.isEmpty() && Likeness.suspected(given, registered).isPresent();
    }

    private record Figures(double recall, double precision) {}
}
