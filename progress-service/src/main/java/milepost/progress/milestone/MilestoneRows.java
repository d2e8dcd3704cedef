package milepost.progress.milestone;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import milepost.events.ProgressEvent.Evidence;
import milepost.progress.stage.MilestoneType;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.ResultSetExtractor;
import tools.jackson.databind.json.JsonMapper;

/** Reads milestones from rows of one milestone and one target each; the targets of a milestone follow each other. */
final class MilestoneRows implements ResultSetExtractor<List<Milestone>> {

    static final String COLUMNS = """
            m.id, m.project_id, m.type, m.title_zh, m.actual_date, m.met_at, m.evidence,
            (select count(*) from milestone_move where milestone_id = m.id) as moves,
            """ + TargetRow.COLUMNS;

    private static final JsonMapper JSON = JsonMapper.shared();

    static String evidenceJson(List<Evidence> evidence) {
        return JSON.writeValueAsString(evidence);
    }

    static @Nullable OffsetDateTime utc(@Nullable Instant time) {
        return time == null ? null : time.atOffset(ZoneOffset.UTC);
    }

    @Override
    public List<Milestone> extractData(ResultSet rows) throws SQLException {
        var milestones = new ArrayList<Milestone>();
        var targets = new ArrayList<Target>();
        var more = rows.next();
        while (more) {
            var id = uuid(rows, "id");
            var head = milestone(rows);
            targets.clear();
            while (more && id.equals(uuid(rows, "id"))) {
                targets.add(TargetRow.target(rows));
                more = rows.next();
            }
            milestones.add(head.withTargets(targets));
        }
        return milestones;
    }

    private static Milestone milestone(ResultSet row) throws SQLException {
        return new Milestone(
                uuid(row, "id"),
                uuid(row, "project_id"),
                MilestoneType.valueOf(row.getString("type")),
                row.getString("title_zh"),
                List.of(),
                achievement(row),
                row.getInt("moves"));
    }

    private static @Nullable Achievement achievement(ResultSet row) throws SQLException {
        var actualDate = row.getObject("actual_date", LocalDate.class);
        if (actualDate == null) {
            return null;
        }
        var evidence = JSON.readValue(row.getString("evidence"), Evidence[].class);
        return new Achievement(actualDate, time(row, "met_at"), Arrays.asList(evidence));
    }

    static UUID uuid(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }

    static Instant time(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
