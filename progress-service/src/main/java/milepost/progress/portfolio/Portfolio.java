package milepost.progress.portfolio;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import milepost.progress.profile.Light;
import milepost.progress.stage.Stage;
import org.jspecify.annotations.Nullable;

/**
 * How many projects there are of each kind.
 *
 * @param day in Asia/Shanghai, which slips and due targets are counted to
 * @param due projects with a target within the next days
 * @param overdue projects with an open milestone whose target has passed
 * @param silent projects whose last report is older than the given number of days; null if they are counted as on a day
 * @param unreported projects without any report, which are not silent; null like silent
 */
record Portfolio(
        LocalDate day,
        int total,
        List<Count<Stage>> byStage,
        List<Count<Light>> byLight,
        List<Count<SlipClass>> bySlip,
        Promises due,
        Promises overdue,
        @Nullable Integer silent,
        @Nullable Integer unreported) {

    /** How many projects have such open milestones, and how many these are. */
    @Schema(name = "PortfolioPromises")
    record Promises(int projects, int milestones) {

        private static Promises sum(List<PortfolioGroup> groups, Function<PortfolioGroup, Promises> which) {
            return groups.stream()
                    .map(which)
                    .reduce(
                            new Promises(0, 0),
                            (one, other) ->
                                    new Promises(one.projects + other.projects, one.milestones + other.milestones));
        }
    }

    static Portfolio of(LocalDate day, List<PortfolioGroup> groups) {
        return of(day, groups, sum(groups, PortfolioGroup::silent), sum(groups, PortfolioGroup::unreported));
    }

    /** Returns the counts of projects as they were on a day. Silence is that of a time, not of a day. */
    static Portfolio onDay(LocalDate day, List<PortfolioGroup> groups) {
        return of(day, groups, null, null);
    }

    private static Portfolio of(
            LocalDate day, List<PortfolioGroup> groups, @Nullable Integer silent, @Nullable Integer unreported) {
        return new Portfolio(
                day,
                sum(groups, PortfolioGroup::projects),
                Count.of(Stage.values(), groups, PortfolioGroup::stage, PortfolioGroup::projects),
                Count.of(Light.values(), groups, PortfolioGroup::light, PortfolioGroup::projects),
                Count.of(SlipClass.values(), groups, PortfolioGroup::slip, PortfolioGroup::projects),
                Promises.sum(groups, PortfolioGroup::due),
                Promises.sum(groups, PortfolioGroup::overdue),
                silent,
                unreported);
    }

    private static int sum(List<PortfolioGroup> groups, ToIntFunction<PortfolioGroup> what) {
        return groups.stream().mapToInt(what).sum();
    }
}
