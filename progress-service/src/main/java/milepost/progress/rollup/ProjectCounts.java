package milepost.progress.rollup;

import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import milepost.progress.fact.Condition;
import milepost.progress.portfolio.Count;
import milepost.progress.portfolio.Nature;
import milepost.progress.portfolio.SlipClass;
import milepost.progress.profile.Light;
import milepost.progress.stage.Stage;
import milepost.web.value.Labelled;
import org.jspecify.annotations.Nullable;

/**
 * How many projects of a tree there are of each kind, the whole included.
 *
 * @param silent of how many a step of silence was published and nothing reported since; null for a moment of the past
 */
record ProjectCounts(
        int total,
        List<Count<Nature>> byNature,
        List<Count<Stage>> byStage,
        List<Count<Condition>> byCondition,
        List<Count<Light>> byLight,
        List<Count<SlipClass>> bySlip,
        @Nullable Integer silent) {

    static ProjectCounts of(Collection<ProgressInTree> projects) {
        return new ProjectCounts(
                projects.size(),
                counts(Nature.values(), projects, ProgressInTree::nature),
                counts(Stage.values(), projects, ProgressInTree::stage),
                counts(Condition.values(), projects, ProgressInTree::condition),
                counts(Light.values(), projects, ProgressInTree::light),
                counts(SlipClass.values(), projects, ProgressInTree::slip),
                silent(projects));
    }

    private static @Nullable Integer silent(Collection<ProgressInTree> projects) {
        var known = projects.stream().map(ProgressInTree::silent).toList();
        return known.contains(null)
                ? null
                : Math.toIntExact(known.stream().filter(Boolean.TRUE::equals).count());
    }

    static <T extends Labelled> List<Count<T>> counts(
            T[] codes, Collection<ProgressInTree> projects, Function<ProgressInTree, @Nullable T> codeOf) {
        return Count.of(codes, projects, codeOf, _ -> 1);
    }
}
