package milepost.progress.portfolio;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import milepost.progress.profile.Light;
import milepost.progress.stage.Stage;
import milepost.web.value.Labelled;

/**
 * How many projects there are of each kind.
 *
 * @param day in Asia/Shanghai, which slips and due targets are counted to
 * @param due projects with a target within the next days
 * @param overdue projects with an open milestone whose target has passed
 * @param silent projects whose last report is older than the given number of days
 * @param unreported projects without any report, which are not silent
 */
record Portfolio(
        LocalDate day,
        int total,
        List<Count<Stage>> byStage,
        List<Count<Light>> byLight,
        List<Count<SlipClass>> bySlip,
        Promises due,
        Promises overdue,
        int silent,
        int unreported) {

    /** How many projects there are of a code, which may be none. */
    record Count<T>(T code, String zh, String en, int projects) {}

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
        return new Portfolio(
                day,
                sum(groups, PortfolioGroup::projects),
                counts(groups, Stage.values(), PortfolioGroup::stage),
                counts(groups, Light.values(), PortfolioGroup::light),
                counts(groups, SlipClass.values(), PortfolioGroup::slip),
                Promises.sum(groups, PortfolioGroup::due),
                Promises.sum(groups, PortfolioGroup::overdue),
                sum(groups, PortfolioGroup::silent),
                sum(groups, PortfolioGroup::unreported));
    }

    private static <T extends Labelled> List<Count<T>> counts(
            List<PortfolioGroup> groups, T[] codes, Function<PortfolioGroup, T> which) {
        return Arrays.stream(codes)
                .map(code -> new Count<>(
                        code,
                        code.zh(),
                        code.en(),
                        groups.stream()
                                .filter(group -> which.apply(group).equals(code))
                                .mapToInt(PortfolioGroup::projects)
                                .sum()))
                .toList();
    }

    private static int sum(List<PortfolioGroup> groups, ToIntFunction<PortfolioGroup> what) {
        return groups.stream().mapToInt(what).sum();
    }
}
