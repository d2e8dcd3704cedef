package milepost.progress.project;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import milepost.events.RegistryEvent.ProjectDescribed;
import milepost.messaging.projection.ReceivedEvent;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The SQL that stores how the registry describes projects, and which plans cite them. */
@Repository
class DescriptionRepository {

    private final JdbcClient jdbc;

    DescriptionRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Row(
            UUID id,
            String nameZh,
            @Nullable String nameEn,
            String nature,
            String category,
            List<String> regions,
            List<String> codes,
            @Nullable String responsibleOrg,
            Instant registeredAt) {

        static Row of(ProjectDescribed event, Instant registeredAt) {
            var project = event.project();
            return new Row(
                    event.projectId(),
                    project.nameZh(),
                    project.nameEn(),
                    project.nature(),
                    project.category(),
                    project.regions(),
                    project.codes(),
                    project.responsibleOrg(),
                    registeredAt);
        }
    }

    /**
     * Saves projects as the last of these events describes them. The plans that cite them stay, and when they were registered: when
     * the first event of each was recorded.
     */
    void save(List<ReceivedEvent> events) {
        var described = ReceivedEvent.lastOfEach(events, ProjectDescribed.class);
        if (described.isEmpty()) {
            return;
        }
        var first = new HashMap<String, Instant>();
        events.forEach(event ->
                first.putIfAbsent(event.envelope().subject(), event.envelope().recordedAt()));
        var rows = described.stream()
                .map(event -> Row.of(
                        event,
                        Objects.requireNonNull(first.get(event.projectId().toString()))))
                .toList();
        jdbc.sql("""
                insert into project (id, name_zh, name_en, nature, category, regions, codes, responsible_org, registered_at)
                select id, "nameZh", "nameEn", nature, category, regions, codes, "responsibleOrg", "registeredAt"
                from json_to_recordset(cast(:rows as json)) as described (id uuid, "nameZh" text, "nameEn" text,
                    nature text, category text, regions text[], codes text[], "responsibleOrg" text, "registeredAt" timestamptz)
                order by id
                on conflict (id) do update set
                    name_zh = excluded.name_zh,
                    name_en = excluded.name_en,
                    nature = excluded.nature,
                    category = excluded.category,
                    regions = excluded.regions,
                    codes = excluded.codes,
                    responsible_org = excluded.responsible_org
                """)
                .param("rows", JsonMapper.shared().writeValueAsString(rows))
                .update();
    }

    void addPlan(UUID id, String plan) {
        jdbc.sql("""
                update project set plans = array_append(plans, :plan)
                where id = :id and not :plan = any (plans)
                """).param("id", id).param("plan", plan).update();
    }
}
