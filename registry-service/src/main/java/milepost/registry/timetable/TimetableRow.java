package milepost.registry.timetable;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a query that read the dates of projects. The query calls what has their {@code project_id} {@code named}, and has the
 * parameter {@code today}, up to which slip is counted. Progress may still be told of projects that were merged into one; it counts
 * as that one's. The ids of all of them are an array, because for a condition with {@code or} each project would cost a pass over
 * the whole table.
 */
public final class TimetableRow {

    /** The ids of a project and of those that were merged into it, {@code alike.ids}. */
    public static final String ALIKE = """
            cross join lateral (
                select array(select named.project_id union all select merged_projects(named.project_id)) as ids
            ) alike
            """;

    /** The slip of an open milestone; that of one without a last day does not grow by itself. */
    static final String OPEN_SLIP =
            "case precision when 'after' then current_target else greatest(current_target, :today) end - baseline_date";

    /** The slip of a project, {@code milestones.slip_days}. */
    public static final String SLIP = """
            left join lateral (
                select coalesce(
                    max(""" + OPEN_SLIP + """
                    ) filter (where actual_date is null),
                    (array_agg(actual_date - baseline_date order by actual_date desc))[1]) as slip_days
                from milestone_status
                where milestone_status.project_id = any(alike.ids) and counts
            ) milestones on true
            """;

    public static final String COLUMNS = """
            timetable.starts_on, timetable.first_end, timetable.first_end_precision,
            timetable.ends_on, timetable.end_precision, timetable.achieved
            """;

    /** From when to when a project lasts. A date stands for the last day of its period; a project begins with the first one. */
    public static final String JOIN = """
            left join lateral (
                select min(case when dated.precision in ('month', 'quarter', 'year')
                        then cast(date_trunc(dated.precision, cast(ends as timestamp)) as date)
                        when dated.precision = 'half' then cast(date_trunc('month', cast(ends as timestamp)) - interval '5 months' as date)
                        else ends end) as starts_on,
                    max(first) as first_end,
                    (array_agg(first_precision order by first desc, milestone_id))[1] as first_end_precision,
                    max(ends) as ends_on,
                    (array_agg(dated.precision order by ends desc, milestone_id))[1] as end_precision,
                    bool_and(dated.actual_date is not null) as achieved
                from (
                    select milestone_id, actual_date, coalesce(actual_date, current_target) as ends,
                        case when actual_date is null then precision else 'day' end as precision,
                        coalesce(first_baseline, baseline_date) as first, coalesce(first_precision, precision) as first_precision
                    from milestone_status
                    where milestone_status.project_id = any(alike.ids) and counts
                ) dated
            ) timetable on true
            """;

    private TimetableRow() {}

    public static @Nullable Timetable timetable(ResultSet row) throws SQLException {
        var from = row.getObject("starts_on", LocalDate.class);
        return from == null
                ? null
                : new Timetable(
                        from,
                        row.getObject("first_end", LocalDate.class),
                        row.getString("first_end_precision"),
                        row.getObject("ends_on", LocalDate.class),
                        row.getString("end_precision"),
                        row.getBoolean("achieved"));
    }
}
