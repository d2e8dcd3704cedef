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

/** How many projects of a tree there are of each kind, the whole included. */
record ProjectCounts(
        int total,
        List<Count<Nature>> byNature,
        List<Count<Stage>> byStage,
        List<Count<Condition>> byCondition,
        List<Count<Light>> byLight,
        List<Count<SlipClass>> bySlip) {

    static ProjectCounts of(Collection<ProgressInTree> projects) {
        return new ProjectCounts(
                projects.size(),
                counts(Nature.values(), projects, ProgressInTree::nature),
                counts(Stage.values(), projects, ProgressInTree::stage),
                counts(Condition.values(), projects, ProgressInTree::condition),
                counts(Light.values(), projects, ProgressInTree::light),
                counts(SlipClass.values(), projects, ProgressInTree::slip));
    }

    static <T extends Labelled> List<Count<T>> counts(
            T[] codes, Collection<ProgressInTree> projects, Function<ProgressInTree, @Nullable T> codeOf) {
        return Count.of(codes, projects, codeOf, _ -> 1);
    }
}
