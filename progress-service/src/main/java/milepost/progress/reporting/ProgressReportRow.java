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
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Reads progress reports from rows. */
final class ProgressReportRow {

    static final String COLUMNS = """
            r.id, r.project_id, r.as_of_date, r.physical_percent, r.investment_done, r.investment_planned, r.narrative_zh,
            r.narrative_en, r.evidence, r.recorded_at
            """;

    private ProgressReportRow() {}

    static ProgressReport report(ResultSet row, boolean superseded) throws SQLException {
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
                superseded);
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
