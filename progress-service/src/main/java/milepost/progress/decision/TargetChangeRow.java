package milepost.progress.decision;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import milepost.progress.calendar.Precision;
import milepost.progress.decision.RequestedChange.Ruling;
import milepost.progress.fact.Content.Moved;
import milepost.progress.fact.ReasonCode;
import milepost.progress.fact.TargetChange;
import milepost.progress.fact.TargetChange.Decision;

/** Reads a change from a row. */
final class TargetChangeRow {

    private TargetChangeRow() {}

    static RequestedChange change(ResultSet row, int number) throws SQLException {
        return new RequestedChange(
                row.getObject("project_id", UUID.class),
                row.getObject("milestone_id", UUID.class),
                row.getInt("revision"),
                row.getObject("baseline_date", LocalDate.class),
                row.getObject("previous_target", LocalDate.class),
                row.getInt("slip_days"),
                new Moved(
                        row.getObject("new_target", LocalDate.class),
                        Precision.ofCode(row.getString("precision")),
                        why(row)),
                row.getString("policy"),
                row.getString("requester"),
                row.getObject("occurred_on", LocalDate.class),
                time(row, "requested_at"),
                row.getObject("decided_at") == null
                        ? null
                        : new Ruling(
                                time(row, "decided_at"),
                                row.getString("decision_text"),
                                row.getString("decision_document_ref")));
    }

    private static TargetChange why(ResultSet row) throws SQLException {
        return new TargetChange(
                row.getObject("id", UUID.class),
                ReasonCode.valueOf(row.getString("reason_code")),
                row.getString("reason_text"),
                row.getString("document_ref"),
                row.getBoolean("late"),
                row.getString("org"),
                Decision.valueOf(row.getString("decision")),
                row.getString("decided_by"));
    }

    private static Instant time(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
