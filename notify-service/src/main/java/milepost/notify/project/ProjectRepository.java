package milepost.notify.project;

import java.sql.Array;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Collection;
import java.util.List;
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
                insert into project (id, regions, category) values (:id, :regions, :category)
                on conflict (id) do update set regions = excluded.regions, category = excluded.category
                """)
                .param("id", id)
                .param("regions", project.regions().toArray(String[]::new), Types.ARRAY)
                .param("category", project.category())
                .update();
    }

    void addPlan(UUID id, String plan) {
        jdbc.sql("update project set plans = plans || :plan where id = :id and not :plan = any (plans)")
                .param("id", id)
                .param("plan", plan)
                .update();
    }

    List<Project> find(Collection<UUID> ids) {
        return jdbc.sql("select id, regions, category, plans from project where id = any (cast(:ids as uuid[]))")
                .param("ids", ids.stream().map(UUID::toString).toArray(String[]::new), Types.ARRAY)
                .query((row, _) -> new Project(
                        row.getObject("id", UUID.class),
                        texts(row.getArray("regions")),
                        row.getString("category"),
                        texts(row.getArray("plans"))))
                .list();
    }

    private static List<String> texts(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }
}
