package milepost.registry.code;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import milepost.registry.code.HeldCode.End;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;

/** How a row of the table {@code project_code} is read. */
final class HeldCodeRow {

    static final String SELECT = """
            select held.*, project.name_zh, project.name_en, other.id as other_id, other.name_zh as other_zh,
                other.name_en as other_en,
                held.ended is null and exists (
                    select 1 from project_code also
                    where also.code = held.code and also.project_id <> held.project_id and also.ended is null) as split
            from project_code held
            join project on project.id = held.project_id
            left join project other on other.id = case held.ended
                when 'moved' then held.moved_to when 'merged' then project.merged_into end
            """;

    static final RowMapper<HeldCode> MAPPER = (row, _) -> new HeldCode(
            row.getString("code"),
            row.getObject("project_id", UUID.class),
            row.getString("name_zh"),
            row.getString("name_en"),
            row.getObject("valid_from", LocalDate.class),
            at(row, "recorded_at"),
            row.getString("document_ref"),
            row.getBoolean("split"),
            end(row));

    private HeldCodeRow() {}

    private static @Nullable End end(ResultSet row) throws SQLException {
        var ended = row.getString("ended");
        return ended == null
                ? null
                : new End(
                        Ending.of(ended),
                        row.getObject("lapsed_on", LocalDate.class),
                        row.getObject("other_id", UUID.class),
                        row.getString("other_zh"),
                        row.getString("other_en"),
                        row.getString("end_reason"),
                        row.getString("end_document_ref"),
                        at(row, "ended_at"));
    }

    private static Instant at(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
