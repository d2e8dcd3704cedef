package milepost.registry.duplicate;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import milepost.events.RegistryEvent.Corridor;
import milepost.events.RegistryEvent.ProjectDetails;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of the keys by which projects are found that may be duplicates. */
@Repository
class ProjectKeyRepository {

    /** What of a project is compared. */
    static final String COLUMNS = """
            project.id, project.name_zh, project.aliases, project.nature, project.category, project.regions,
            project.corridor_endpoints, project.corridor_via, project.codes
            """;

    static final RowMapper<RegisteredProject> MAPPER =
            (row, _) -> new RegisteredProject(row.getObject("id", UUID.class), details(row));

    /** So many projects may share a weak key before it says nothing, and so many of those with a strong one are looked at. */
    private static final int FEW = 20;

    private static final int MANY = 50;

    private final JdbcClient jdbc;

    ProjectKeyRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Gives the keys to a project until the end of the transaction at least, and says which others have one of them. */
    List<UUID> claim(UUID id, List<String> keys) {
        return jdbc.sql("select claim_project_keys(:keys, :id, :few, :many)")
                .param("keys", keys.toArray(String[]::new))
                .param("id", id)
                .param("few", FEW)
                .param("many", MANY)
                .query((row, _) -> ids(row.getArray(1)))
                .single();
    }

    void release(UUID id, List<String> keys) {
        jdbc.sql("delete from project_key where key = any (:keys) and project_id = :id")
                .param("keys", keys.toArray(String[]::new))
                .param("id", id)
                .update();
    }

    /** Those with one of the keys. */
    List<UUID> holders(List<String> keys) {
        return jdbc.sql("select distinct project_id from project_key where key = any (:keys) limit :many")
                .param("keys", keys.toArray(String[]::new))
                .param("many", MANY)
                .query((row, _) -> row.getObject(1, UUID.class))
                .list();
    }

    /** The given projects, but for those that have been told from the project already. */
    List<RegisteredProject> undistinguished(Collection<UUID> ids, UUID project) {
        return jdbc.sql("select " + COLUMNS + """
                from project
                where id = any (cast(:ids as uuid[])) and id <> :project and merged_into is null
                  and not exists (
                    select 1 from project_distinction said
                    where (said.project_id = :project and said.other_id = project.id)
                       or (said.project_id = project.id and said.other_id = :project))
                """)
                .param("ids", ids.stream().map(UUID::toString).toArray(String[]::new))
                .param("project", project)
                .query(MAPPER)
                .list();
    }

    private static List<UUID> ids(@Nullable Array ids) throws SQLException {
        return ids == null ? List.of() : List.of((UUID[]) ids.getArray());
    }

    private static ProjectDetails details(ResultSet row) throws SQLException {
        return new ProjectDetails(
                row.getString("name_zh"),
                null,
                texts(row.getArray("aliases")),
                row.getString("nature"),
                row.getString("category"),
                texts(row.getArray("regions")),
                corridor(row.getArray("corridor_endpoints"), row.getArray("corridor_via")),
                texts(row.getArray("codes")),
                null,
                null,
                null,
                null);
    }

    private static @Nullable Corridor corridor(@Nullable Array endpoints, @Nullable Array via) throws SQLException {
        return endpoints == null || via == null ? null : new Corridor(texts(endpoints), texts(via));
    }

    private static List<String> texts(Array texts) throws SQLException {
        return List.of((String[]) texts.getArray());
    }
}
