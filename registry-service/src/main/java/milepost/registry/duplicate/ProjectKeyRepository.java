package milepost.registry.duplicate;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import milepost.events.RegistryEvent.Corridor;
import milepost.events.RegistryEvent.ProjectDetails;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of the keys by which candidates for a duplicate are found. */
@Repository
class ProjectKeyRepository {

    /** The columns that are compared. */
    static final String COLUMNS = """
            project.id, project.name_zh, project.aliases, project.nature, project.category, project.regions,
            project.corridor_endpoints, project.corridor_via, project.codes
            """;

    static final RowMapper<RegisteredProject> MAPPER =
            (row, _) -> new RegisteredProject(row.getObject("id", UUID.class), details(row));

    static final String ADD = """
            insert into project_key as held (key, holders)
            select wanted.key, array[cast(? as uuid)] from unnest(?) as wanted (key) order by wanted.key
            on conflict (key) do update
                set holders = array_append(array_remove(held.holders, excluded.holders[1]), excluded.holders[1])
                where held.key not like '~%' or cardinality(held.holders) <= ?
            """;

    /** A weak key that more projects have is ignored. */
    static final int FEW = 20;

    /** Of the projects with a strong key, so many of the latest are compared. */
    private static final int MANY = 50;

    private final JdbcClient jdbc;

    ProjectKeyRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Adds a project to keys, which are locked until the transaction ends, and returns the other projects that have one of them. */
    Set<UUID> claim(UUID id, List<String> keys) {
        var holders = new LinkedHashSet<UUID>();
        jdbc.sql(ADD + "returning trim_array(holders, greatest(cardinality(holders) - ?, 0))")
                .params(id, keys.toArray(String[]::new), FEW, MANY)
                .query((RowCallbackHandler) row -> holders.addAll(ids(row.getArray(1))));
        holders.remove(id);
        return holders;
    }

    /** Returns those of the weak keys that are ignored. They are not claimed, so that no one waits for their locks. */
    List<String> popular(List<String> weak) {
        return jdbc.sql("select key from project_key where key = any (:weak) and cardinality(holders) > :few")
                .param("weak", weak.toArray(String[]::new))
                .param("few", FEW)
                .query((row, _) -> row.getString("key"))
                .list();
    }

    void release(UUID id, List<String> keys) {
        jdbc.sql("""
                with mine as (select key from project_key where key = any (:keys) order by key for update)
                update project_key set holders = array_remove(holders, :id)
                from mine where project_key.key = mine.key
                """).param("keys", keys.toArray(String[]::new)).param("id", id).update();
    }

    /** Returns the projects that have one of the keys. */
    List<UUID> holders(List<String> keys) {
        return jdbc.sql(
                        "select distinct unnest(trim_array(holders, greatest(cardinality(holders) - :many, 0))) from project_key where key = any (:keys)")
                .param("keys", keys.toArray(String[]::new))
                .param("many", MANY)
                .query((row, _) -> row.getObject(1, UUID.class))
                .list();
    }

    /** Returns those of the given projects that are not recorded as distinct from the project. */
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

    private static List<UUID> ids(Array ids) throws SQLException {
        return List.of((UUID[]) ids.getArray());
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
