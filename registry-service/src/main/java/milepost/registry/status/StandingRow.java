package milepost.registry.status;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import milepost.registry.timetable.TimetableRow;
import milepost.registry.vocabulary.Light;
import milepost.registry.vocabulary.Stage;
import org.jspecify.annotations.Nullable;

/**
 * The part of a query that reads how far projects are. The query calls what has their {@code project_id} {@code named}, and has the
 * parameter {@code today}, up to which slip is counted.
 */
public final class StandingRow {

    public static final String COLUMNS = "status.stage, status.light, reports.last_reported_at, milestones.slip_days";

    /** The joins for stage, light and reports alone, which have no parameter. */
    public static final String REPORTS = """
            left join project_status status on status.project_id = named.project_id
            """ + TimetableRow.ALIKE + """
            left join lateral (
                select max(told.last_reported_at) as last_reported_at
                from project_status told
                where told.project_id = any(alike.ids)
            ) reports on true
            """;

    public static final String JOINS = REPORTS + TimetableRow.SLIP;

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
