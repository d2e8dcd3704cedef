package milepost.progress.reporting;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import milepost.events.ReportingEvent.Document;
import milepost.progress.statement.ProjectCorrections;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Reads progress reports from rows. */
final class ProgressReportRow {

    /** All reports of projects as of a time, with the values that were right then. */
    static final String REPORTED = """
            with reported as (
                select f.id, f.event_id, f.project_id, coalesce(c.day, f.as_of_date) as as_of_date,
                    coalesce(c.physical_percent, f.physical_percent) as physical_percent,
                    coalesce(c.investment_done, f.investment_done) as investment_done,
                    coalesce(c.investment_planned, f.investment_planned) as investment_planned,
                    f.narrative_zh, f.narrative_en, f.evidence, f.recorded_at, f.position, c.recorded_at as corrected_at,
                    c.withdrawn is true as withdrawn,
                    f.position < max(f.position) filter (where c.withdrawn is not true)
                        over (partition by coalesce(c.day, f.as_of_date)) as superseded
                from progress_report f
            """ + ProjectCorrections.LAST_OF_EACH_FACT + """
                where f.project_id = any (cast(:projectIds as uuid[]))
                  and (cast(:recordedBy as timestamptz) is null or f.recorded_at <= :recordedBy)
            )
            """;

    private ProgressReportRow() {}

    static ProgressReport report(ResultSet row) throws SQLException {
        return new ProgressReport(
                row.getObject("id", UUID.class),
                row.getObject("project_id", UUID.class),
                row.getObject("as_of_date", LocalDate.class),
                row.getBigDecimal("physical_percent"),
                amount(row.getBigDecimal("investment_done")),
                amount(row.getBigDecimal("investment_planned")),
                row.getString("narrative_zh"),
                row.getString("narrative_en"),
                List.of(JsonMapper.shared().readValue(row.getString("evidence"), Document[].class)),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                row.getBoolean("superseded"),
                time(row, "corrected_at"),
                row.getBoolean("withdrawn"));
    }

    static CurvePoint point(ResultSet row) throws SQLException {
        return new CurvePoint(
                row.getObject("as_of_date", LocalDate.class),
                row.getBigDecimal("physical_percent"),
                amount(row.getBigDecimal("investment_done")));
    }

    static @Nullable Instant time(ResultSet row, String column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    private static @Nullable String amount(@Nullable BigDecimal amount) {
        return amount == null ? null : amount.toPlainString();
    }
}
