package milepost.progress.rollup;

import static java.util.Comparator.comparing;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import milepost.web.Page;
import org.jspecify.annotations.Nullable;

/**
 * What a project and all its parts come to.
 *
 * @param day in Asia/Shanghai, which slips are counted to
 * @param milestones of all these projects, by type
 * @param worstDelays of the five projects that are furthest behind
 * @param parts the direct parts by name, one page of them
 * @param nextCursor the cursor of the next page of parts; null on the last page
 */
record TreeRollUp(
        UUID projectId,
        String nameZh,
        LocalDate day,
        ProjectCounts projects,
        List<RollUp> milestones,
        Investment investment,
        List<Delay> worstDelays,
        List<PartRollUp> parts,
        @Nullable String nextCursor) {

    private static final int WORST = 5;

    static TreeRollUp of(ProgressInTree whole, LocalDate day, Collection<ProgressInTree> all, Page<PartRollUp> parts) {
        return new TreeRollUp(
                whole.id(),
                whole.nameZh(),
                day,
                ProjectCounts.of(all),
                RollUp.sum(all.stream().flatMap(project -> project.milestones().stream())),
                Investment.of(all),
                worst(all),
                parts.items(),
                parts.nextCursor());
    }

    private static List<Delay> worst(Collection<ProgressInTree> all) {
        return all.stream()
                .flatMap(project -> Stream.ofNullable(project.worst()))
                .sorted(comparing(Delay::slipDays).reversed().thenComparing(Delay::projectId))
                .limit(WORST)
                .toList();
    }
}
