package milepost.registry.facts;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import milepost.messaging.Columns;
import milepost.registry.timetable.TimetableRow;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The SQL of facts. */
@Repository
class FactRepository {

    private static final JsonMapper JSON = JsonMapper.builder()
            .changeDefaultPropertyInclusion(_ -> JsonInclude.Value.ALL_NON_NULL)
            .build();

    private final JdbcClient jdbc;

    FactRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps facts; one that is known is replaced, since its event is read again only if an operator wants it. */
    void save(List<KeptFact> facts) {
        jdbc.sql("""
                insert into reported_fact (project_id, event_id, milestone_id, recorded_at, data)
                select told."projectId", told."eventId", told."milestoneId", told."recordedAt", told.fact
                from json_to_recordset(cast(:facts as json)) as told (
                    "projectId" uuid, "eventId" uuid, "milestoneId" uuid, "recordedAt" timestamptz, fact jsonb)
                on conflict (project_id, event_id) do update set
                    milestone_id = excluded.milestone_id, recorded_at = excluded.recorded_at, data = excluded.data
                """).param("facts", JSON.writeValueAsString(facts)).update();
    }

    /** Returns the facts of projects, and of those that were merged into them, in the order in which they were recorded. */
    Map<UUID, List<KeptFact>> of(Collection<UUID> projects) {
        return jdbc
                .sql(
                        "select named.project_id as named, fact.* from unnest(cast(:projects as uuid[])) as named (project_id) "
                                + TimetableRow.ALIKE + """
                        join reported_fact fact on fact.project_id = any(alike.ids)
                        order by fact.recorded_at, fact.event_id
                        """)
                .param("projects", Columns.of(projects))
                .query((row, _) -> Map.entry(
                        row.getObject("named", UUID.class),
                        new KeptFact(
                                row.getObject("project_id", UUID.class),
                                row.getObject("event_id", UUID.class),
                                row.getObject("milestone_id", UUID.class),
                                row.getObject("recorded_at", OffsetDateTime.class)
                                        .toInstant(),
                                JSON.readValue(row.getString("data"), Fact.class))))
                .list()
                .stream()
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
    }
}
