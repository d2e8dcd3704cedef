package milepost.notify.project;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import milepost.events.RegistryEvent.ProjectDescribed;
import milepost.messaging.Columns;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The SQL that stores what the registry tells of projects. */
@Repository
class DescriptionRepository {

    private final JdbcClient jdbc;

    DescriptionRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Row(
            UUID id,
            List<String> regions,
            String category,
            String nature,
            @Nullable String organisation,
            String nameZh,
            List<String> codes) {

        static Row of(ProjectDescribed event) {
            var project = event.project();
            return new Row(
                    event.projectId(),
                    project.regions(),
                    project.category(),
                    project.nature(),
                    project.responsibleOrg(),
                    project.nameZh(),
                    project.codes());
        }
    }

    /** @param events one for each project */
    void save(Collection<ProjectDescribed> events) {
        if (events.isEmpty()) {
            return;
        }
        var rows = events.stream().map(Row::of).toList();
        jdbc.sql("""
                insert into project (id, regions, category, nature, organisation, name_zh, codes)
                select id, regions, category, nature, organisation, "nameZh", codes
                from json_to_recordset(cast(:rows as json)) as described
                    (id uuid, regions text[], category text, nature text, organisation text, "nameZh" text, codes text[])
                order by id
                on conflict (id) do update set regions = excluded.regions, category = excluded.category,
                    nature = excluded.nature, organisation = excluded.organisation, name_zh = excluded.name_zh,
                    codes = excluded.codes
                """)
                .param("rows", JsonMapper.shared().writeValueAsString(rows))
                .update();
    }

    /**
     * Marks the project, and those that were merged into it before, as merged into another one or into the one that this was
     * merged into. Merges are marked one after the other, because two of a chain are read in any order.
     */
    void markMerged(UUID id, UUID into) {
        oneByOne();
        jdbc.sql("""
                update project set merged_into = coalesce((select merged_into from project where id = :into), :into)
                where id = :id or merged_into = :id
                """).param("id", id).param("into", into).update();
    }

    /** Ends the merge of a project, and of those that had been merged into it before, which are this one again. */
    void markSeparated(UUID id, List<UUID> with) {
        oneByOne();
        jdbc.sql("""
                update project set merged_into = case when project.id = wrong.id then null else wrong.id end
                from (select id, merged_into from project where id = :id and merged_into is not null) wrong
                where project.id = wrong.id
                   or project.id = any (cast(:with as uuid[])) and project.merged_into = wrong.merged_into
                """).param("id", id).param("with", Columns.of(with)).update();
    }

    private void oneByOne() {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('project.merged_into'))")
                .query((_, _) -> true)
                .single();
    }

    void addParts(UUID origin, List<UUID> parts) {
        jdbc.sql("""
                insert into project_split (part_id, origin_id) select unnest(cast(:parts as uuid[])), :origin
                on conflict do nothing
                """).param("origin", origin).param("parts", Columns.of(parts)).update();
    }
}
