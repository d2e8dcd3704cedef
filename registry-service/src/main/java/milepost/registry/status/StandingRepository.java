package milepost.registry.status;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import milepost.registry.status.Standing.Statement;
import milepost.registry.timetable.NextMilestoneRow;
import milepost.registry.timetable.TimetableRow;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The SQL that reads how far projects are. */
@Repository
class StandingRepository {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient jdbc;

    StandingRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Map<UUID, Standing> of(Collection<UUID> projects, LocalDate today) {
        var found = new HashMap<UUID, Standing>();
        jdbc.sql("select named.project_id, " + StandingRow.COLUMNS + ", " + NextMilestoneRow.COLUMNS + ", "
                        + TimetableRow.COLUMNS + """
                , (select json_agg(json_build_object('plan', plan, 'clause', clause, 'statedStage', stated_stage,
                        'statedStageWords', stated_stage_words) order by id)
                    from citation where citation.project_id = named.project_id) as statements
                from unnest(cast(:projects as uuid[])) as named (project_id)
                """
                        + StandingRow.JOINS + NextMilestoneRow.JOIN + TimetableRow.JOIN)
                .param("projects", projects.stream().map(UUID::toString).toArray(String[]::new))
                .param("today", today)
                .query(row -> {
                    found.put(
                            row.getObject("project_id", UUID.class),
                            new Standing(
                                    StandingRow.stage(row),
                                    StandingRow.light(row),
                                    StandingRow.slipDays(row),
                                    StandingRow.lastReportedAt(row),
                                    NextMilestoneRow.next(row),
                                    TimetableRow.timetable(row),
                                    statements(row.getString("statements"))));
                });
        return found;
    }

    private static List<Statement> statements(@Nullable String json) {
        return json == null ? List.of() : JSON.readValue(json, new TypeReference<>() {});
    }
}
