package milepost.progress.milestone;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import milepost.progress.fact.Content;
import milepost.progress.fact.Fact;
import milepost.progress.fact.Facts;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.ResultSetExtractor;
import tools.jackson.databind.json.JsonMapper;

/** Reads milestones from rows of one milestone and one fact each; the facts of a milestone follow each other. */
final class MilestoneRows implements ResultSetExtractor<List<Milestone>> {

    static final String COLUMNS = """
            m.id, m.project_id, (select count(*) from milestone_move where milestone_id = m.id) as moves,
            f.event_id, f.occurred_on, f.recorded_at, f.content
            """;

    private static final JsonMapper JSON = JsonMapper.shared();

    static String json(Content content) {
        return JSON.writerFor(Content.class).writeValueAsString(content);
    }

    static @Nullable OffsetDateTime utc(@Nullable Instant time) {
        return time == null ? null : time.atOffset(ZoneOffset.UTC);
    }

    @Override
    public List<Milestone> extractData(ResultSet rows) throws SQLException {
        var milestones = new ArrayList<Milestone>();
        var more = rows.next();
        while (more) {
            var id = uuid(rows, "id");
            var projectId = uuid(rows, "project_id");
            var moves = rows.getInt("moves");
            var facts = new ArrayList<Fact>();
            while (more && id.equals(uuid(rows, "id"))) {
                facts.add(fact(rows));
                more = rows.next();
            }
            milestones.add(new Milestone(id, projectId, new Facts(facts), moves));
        }
        return milestones;
    }

    private static Fact fact(ResultSet row) throws SQLException {
        return new Fact(
                uuid(row, "event_id"),
                row.getObject("occurred_on", LocalDate.class),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                null,
                JSON.readValue(row.getString("content"), Content.class));
    }

    private static UUID uuid(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }
}
