package milepost.registry.status;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import milepost.registry.vocabulary.Light;
import milepost.registry.vocabulary.Stage;
import org.jspecify.annotations.Nullable;

/**
 * The part of a query that reads how far projects are. The query calls what has their {@code project_id} {@code named}, and has the
 * parameter {@code today}, up to which slip is counted. Progress may still be told of projects that were merged into one; it counts
 * as that one's. The ids of all of them are an array, because for a condition with {@code or} each project would cost a pass over
 * the whole table.
 */
public final class StandingRow {

    public static final String COLUMNS = "status.stage, status.light, reports.last_reported_at, milestones.slip_days";

    /** The joins for stage, light and reports alone, which have no parameter. */
    public static final String REPORTS = """
            left join project_status status on status.project_id = named.project_id
            cross join lateral (
                select array(select named.project_id union all
                    select id from project merged where merged.merged_into = named.project_id) as ids
            ) alike
            left join lateral (
                select max(told.last_reported_at) as last_reported_at
                from project_status told
                where told.project_id = any(alike.ids)
            ) reports on true
            """;

    public static final String JOINS = REPORTS + """
            left join lateral (
                select coalesce(
                    max(case precision when 'after' then current_target else greatest(current_target, :today) end
                        - baseline_date) filter (where actual_date is null),
                    (array_agg(actual_date - baseline_date order by actual_date desc))[1]) as slip_days
                from milestone_status
                where milestone_status.project_id = any(alike.ids)
            ) milestones on true
            """;

    private StandingRow() {}

    public static String stage(ResultSet row) throws SQLException {
        var stage = row.getString("stage");
        return stage == null ? Stage.CONCEIVED.name() : stage;
    }

    public static String light(ResultSet row) throws SQLException {
        return Light.code(row.getString("light"));
    }

    public static @Nullable Integer slipDays(ResultSet row) throws SQLException {
        return row.getObject("slip_days", Integer.class);
    }

    public static @Nullable Instant lastReportedAt(ResultSet row) throws SQLException {
        var at = row.getObject("last_reported_at", OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
