package milepost.registry.timetable;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The part of a query that reads the next milestones of projects; beside it stands what {@link TimetableRow} says. */
public final class NextMilestoneRow {

    public static final String COLUMNS = """
            next.milestone_id as next_id, next.milestone_type as next_type, next.title_zh as next_title,
            next.baseline_date as next_baseline, next.current_target as next_target, next.precision as next_precision,
            next.slip_days as next_slip
            """;

    public static final String JOIN = """
            left join lateral (
                select milestone_id, milestone_type, title_zh, baseline_date, current_target, precision,
                    """ + TimetableRow.OPEN_SLIP + """
                    as slip_days
                from milestone_status
                where milestone_status.project_id = any(alike.ids) and counts and actual_date is null
                  and milestone_type is not null
                order by current_target, first_baseline, milestone_id
                limit 1
            ) next on true
            """;

    private NextMilestoneRow() {}

    public static @Nullable NextMilestone next(ResultSet row) throws SQLException {
        var id = row.getObject("next_id", UUID.class);
        return id == null
                ? null
                : new NextMilestone(
                        id,
                        row.getString("next_type"),
                        row.getString("next_title"),
                        row.getObject("next_baseline", LocalDate.class),
                        row.getObject("next_target", LocalDate.class),
                        row.getString("next_precision"),
                        row.getInt("next_slip"));
    }
}
