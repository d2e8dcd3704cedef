package milepost.progress.project;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the projection of projects. */
@Repository
class ProjectRepository {

    private final JdbcClient jdbc;

    ProjectRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Project> find(UUID id) {
        return list(List.of(id)).stream().findFirst();
    }

    List<Project> list(Collection<UUID> ids) {
        return jdbc.sql("""
                select id, name_zh, name_en, nature, category, regions, responsible_org, plans, merged_into,
                    withdrawn_at
                from project
                where id = any (cast(:ids as uuid[]))
                """)
                .param("ids", ids.stream().map(UUID::toString).toArray(String[]::new))
                .query((row, _) -> new Project(
                        row.getObject("id", UUID.class),
                        row.getString("name_zh"),
                        row.getString("name_en"),
                        row.getString("nature"),
                        row.getString("category"),
                        texts(row, "regions"),
                        row.getString("responsible_org"),
                        texts(row, "plans"),
                        row.getObject("merged_into", UUID.class),
                        instant(row, "withdrawn_at")))
                .list();
    }

    Map<UUID, ProjectName> names(Collection<UUID> ids) {
        var names = new HashMap<UUID, ProjectName>();
        jdbc.sql("""
                select project.id, standing.name_zh, standing.name_en, standing.codes
                from project join project standing on standing.id = coalesce(project.merged_into, project.id)
                where project.id = any (cast(:ids as uuid[]))
                """)
                .param("ids", ids.stream().map(UUID::toString).toArray(String[]::new))
                .query(row -> {
                    names.put(
                            row.getObject("id", UUID.class),
                            new ProjectName(row.getString("name_zh"), row.getString("name_en"), texts(row, "codes")));
                });
        return names;
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        Array array = row.getArray(column);
        return List.of((String[]) array.getArray());
    }
}
