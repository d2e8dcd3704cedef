package milepost.progress.milestone;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import milepost.progress.calendar.Precision;

/** Reads a target from a row, with the change that led to it. */
final class TargetRow {

    static final String COLUMNS = """
            t.revision, t.target_date, t.precision, t.set_at, t.missed_at,
            t.change_id, t.reason_code, t.reason_text, t.document_ref, t.late, t.org
            """;

    private TargetRow() {}

    static Target target(ResultSet row) throws SQLException {
        return new Target(
                row.getInt("revision"),
                row.getObject("target_date", LocalDate.class),
                Precision.ofCode(row.getString("precision")),
                MilestoneRows.time(row, "set_at"),
                row.getObject("missed_at") == null ? null : MilestoneRows.time(row, "missed_at"),
                row.getObject("change_id") == null ? null : change(row));
    }

    private static TargetChange change(ResultSet row) throws SQLException {
        return new TargetChange(
                MilestoneRows.uuid(row, "change_id"),
                ReasonCode.valueOf(row.getString("reason_code")),
                row.getString("reason_text"),
                row.getString("document_ref"),
                row.getBoolean("late"),
                row.getString("org"));
    }
}
