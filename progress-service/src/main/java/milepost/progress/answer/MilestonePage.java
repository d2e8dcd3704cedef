package milepost.progress.answer;

import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Predicate;
import milepost.progress.milestone.Milestone;
import milepost.progress.milestone.ProjectMilestones;
import milepost.web.Cursors;
import milepost.web.Page;
import org.jspecify.annotations.Nullable;

/** Pages through the milestones of a project by first baseline. */
record MilestonePage(ProjectMilestones project) {

    /** The milestone that a page ends with. */
    record ByBaseline(LocalDate baselineDate, UUID id) {

        static ByBaseline of(Milestone milestone) {
            return new ByBaseline(milestone.firstBaseline().date(), milestone.id());
        }

        boolean isBefore(Milestone milestone) {
            var date = milestone.firstBaseline().date();
            return baselineDate.isBefore(date)
                    || baselineDate.equals(date)
                            && id.toString().compareTo(milestone.id().toString()) < 0;
        }
    }

    Page<Milestone> after(@Nullable String cursor, int limit) {
        Predicate<Milestone> after = Cursors.decode(cursor, ByBaseline.class)
                .<Predicate<Milestone>>map(last -> last::isBefore)
                .orElse(_ -> true);
        var found = project.all().stream().filter(after).limit(limit + 1L).toList();
        return found.size() <= limit
                ? new Page<>(found, null)
                : new Page<>(found.subList(0, limit), Cursors.encode(ByBaseline.of(found.get(limit - 1))));
    }
}
