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
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;

/**
 * Reads a change from a row.
 *
 * @param asOf as it was at that time, before what was decided later; null for now
 */
record TargetChangeRow(@Nullable Instant asOf) implements RowMapper<RequestedChange> {

    static final TargetChangeRow NOW = new TargetChangeRow(null);

    @Override
    public RequestedChange mapRow(ResultSet row, int number) throws SQLException {
        var ruling = ruling(row);
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
                        ruling == null ? asked(row, Decision.PENDING, null) : decided(row)),
                row.getString("policy"),
                row.getString("requester"),
                row.getObject("occurred_on", LocalDate.class),
                time(row, "requested_at"),
                ruling);
    }

    private @Nullable Ruling ruling(ResultSet row) throws SQLException {
        if (row.getObject("decided_at") == null) {
            return null;
        }
        var at = time(row, "decided_at");
        return asOf != null && at.isAfter(asOf)
                ? null
                : new Ruling(at, row.getString("decision_text"), row.getString("decision_document_ref"));
    }

    private static TargetChange decided(ResultSet row) throws SQLException {
        return asked(row, Decision.valueOf(row.getString("decision")), row.getString("decided_by"));
    }

    private static TargetChange asked(ResultSet row, Decision decision, @Nullable String decidedBy)
            throws SQLException {
        return new TargetChange(
                row.getObject("id", UUID.class),
                ReasonCode.valueOf(row.getString("reason_code")),
                row.getString("reason_text"),
                row.getString("document_ref"),
                row.getBoolean("late"),
                row.getString("org"),
                decision,
                decidedBy);
    }

    private static Instant time(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
