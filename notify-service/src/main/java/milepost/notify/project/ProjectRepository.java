package milepost.notify.project;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import milepost.messaging.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the projection of projects. */
@Repository
class ProjectRepository {

    private final JdbcClient jdbc;

    ProjectRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Project> find(Collection<UUID> ids) {
        return jdbc.sql("""
                select project.id, coalesce(standing.category, project.category) as category,
                    project.regions || coalesce(standing.regions, '{}') as regions,
                    project.plans || coalesce(standing.plans, '{}') as plans,
                    array(select plan || '/' || clause from project_citation
                        where project_id in (project.id, project.merged_into)) as clauses,
                    coalesce(standing.nature, project.nature) as nature,
                    case when standing.id is null then project.organisation else standing.organisation end as organisation,
                    coalesce(standing.name_zh, project.name_zh) as name_zh,
                    case when standing.name_zh is null then project.codes else standing.codes end as codes,
                    array(
                        with recursive family (id) as (
                            select coalesce(project.merged_into, project.id)
                            union
                            select next.id from family cross join lateral (
                                select origin_id as id from project_split where part_id = family.id
                                union all
                                select merged_into from project origin where origin.id = family.id and merged_into is not null
                                union all
                                select merged.id from project merged where merged.merged_into = family.id) next)
                        select id from family
                        union select project.id) as family
                from unnest(cast(:ids as uuid[])) wanted (id) join project on project.id = wanted.id
                    left join project standing on standing.id = project.merged_into
                """)
                .param("ids", Columns.of(ids))
                .query((row, _) -> project(row))
                .list();
    }

    private static Project project(ResultSet row) throws SQLException {
        return new Project(
                row.getObject("id", UUID.class),
                new LinkedHashSet<>(List.of((UUID[]) row.getArray("family").getArray())),
                texts(row.getArray("regions")),
                row.getString("category"),
                texts(row.getArray("plans")),
                texts(row.getArray("clauses")),
                Set.of(),
                row.getString("nature"),
                row.getString("organisation"),
                row.getString("name_zh"),
                List.copyOf(texts(row.getArray("codes"))));
    }

    private static Set<String> texts(Array array) throws SQLException {
        return new LinkedHashSet<>(List.of((String[]) array.getArray()));
    }
}
