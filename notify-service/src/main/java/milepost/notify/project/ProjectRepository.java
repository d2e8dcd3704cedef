package milepost.notify.project;

import java.sql.Array;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import milepost.events.RegistryEvent.ProjectDetails;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of the projection of projects. */
@Repository
class ProjectRepository {

    private final JdbcClient jdbc;

    ProjectRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void save(UUID id, ProjectDetails project) {
        jdbc.sql("""
                insert into project (id, regions, category, name_zh, codes)
                values (:id, :regions, :category, :nameZh, :codes)
                on conflict (id) do update set regions = excluded.regions, category = excluded.category,
                    name_zh = excluded.name_zh, codes = excluded.codes
                """)
                .param("id", id)
                .param("regions", project.regions().toArray(String[]::new), Types.ARRAY)
                .param("category", project.category())
                .param("nameZh", project.nameZh())
                .param("codes", project.codes().toArray(String[]::new), Types.ARRAY)
                .update();
    }

    void addPlan(UUID id, String plan) {
        jdbc.sql("update project set plans = plans || :plan where id = :id and not :plan = any (plans)")
                .param("id", id)
                .param("plan", plan)
                .update();
    }

    /**
     * Marks the project, and those that were merged into it before, as merged into another one or into the one that this was
     * merged into. Merges are marked one after the other, because two of a chain are read in any order.
     */
    void markMerged(UUID id, UUID into) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('project.merged_into'))")
                .query((_, _) -> true)
                .single();
        jdbc.sql("""
                update project set merged_into = coalesce((select merged_into from project where id = :into), :into)
                where id = :id or merged_into = :id
                """).param("id", id).param("into", into).update();
    }

    List<Project> find(Collection<UUID> ids) {
        return jdbc.sql("""
                select project.id, coalesce(standing.category, project.category) as category,
                    project.regions || coalesce(standing.regions, '{}') as regions,
                    project.plans || coalesce(standing.plans, '{}') as plans,
                    coalesce(standing.name_zh, project.name_zh) as name_zh,
                    case when standing.name_zh is null then project.codes else standing.codes end as codes,
                    array[project.id, coalesce(project.merged_into, project.id)] || array(
                        select merged.id from project merged
                        where merged.merged_into = coalesce(project.merged_into, project.id)) as family
                from project left join project standing on standing.id = project.merged_into
                where project.id = any (cast(:ids as uuid[]))
                """)
                .param("ids", ids.stream().map(UUID::toString).toArray(String[]::new), Types.ARRAY)
                .query((row, _) -> new Project(
                        row.getObject("id", UUID.class),
                        new LinkedHashSet<>(
                                List.of((UUID[]) row.getArray("family").getArray())),
                        texts(row.getArray("regions")),
                        row.getString("category"),
                        texts(row.getArray("plans")),
                        row.getString("name_zh"),
                        List.copyOf(texts(row.getArray("codes")))))
                .list();
    }

    private static Set<String> texts(Array array) throws SQLException {
        return new LinkedHashSet<>(List.of((String[]) array.getArray()));
    }
}
