package milepost.registry.duplicate;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import milepost.events.RegistryEvent.Corridor;
import milepost.events.RegistryEvent.ProjectDetails;
import milepost.messaging.Columns;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of the keys by which candidates for a duplicate are found. */
@Repository
class ProjectKeyRepository {

    /** The columns that are compared. */
    static final String COLUMNS = """
            project.id, project.name_zh, project.aliases, project.nature, project.category, project.regions,
            project.corridor_endpoints, project.corridor_via, project.codes, project.withdrawn_at is not null as withdrawn,
            array(select code from project_code held where held.project_id = project.id and held.ended = 'lapsed') as lapsed
            """;

    static final RowMapper<DescribedProject> MAPPER =
            (row, _) -> DescribedProject.of(row.getObject("id", UUID.class), details(row), row.getBoolean("withdrawn"))
                    .formerly(texts(row.getArray("lapsed")));

    /** A weak key that more projects have is ignored. */
    private static final int FEW = 20;

    /** Of the projects with a strong key, so many of the latest are compared. */
    static final int MANY = 50;

    /** Popular weak keys are left out before they are locked, so that no one waits for them. Keys are locked in their order. */
    static final String ADD = """
            insert into project_key as held (key, holders)
            select wanted.key, array_agg(wanted.id order by wanted.place)
            from unnest(cast(? as uuid[]), ?) with ordinality as wanted (id, key, place)
            where wanted.key not like '~%%' or coalesce(
                (select cardinality(popular.holders) from project_key popular where popular.key = wanted.key), 0) <= %1$d
            group by wanted.key
            order by wanted.key collate "C"
            on conflict (key) do update set holders = held.holders || excluded.holders
                where held.key not like '~%%' or cardinality(held.holders) <= %1$d
            """.formatted(FEW);

    private final JdbcClient jdbc;

    ProjectKeyRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Adds projects to their keys, which are locked until the transaction ends.
     *
     * @param wanted the keys of each project, none of which it has
     * @return for each key the latest projects that have it, in the order in which they took it
     */
    List<List<UUID>> claim(Map<UUID, List<String>> wanted) {
        var ids = new ArrayList<String>();
        var keys = new ArrayList<String>();
        wanted.forEach((id, its) -> its.forEach(key -> {
            ids.add(id.toString());
            keys.add(key);
        }));
        return jdbc.sql(ADD + "returning holders[greatest(cardinality(holders) - ?, 0) + 1 :]")
                .params(ids.toArray(String[]::new), keys.toArray(String[]::new), MANY + wanted.size())
                .query((row, _) -> ids(row.getArray(1)))
                .list();
    }

    /** Removes projects from those of the keys that they have; others are not locked. */
    void release(Collection<UUID> ids, List<String> keys) {
        jdbc.sql("""
                with mine as (
                    select key from project_key where key = any (:keys) and holders && cast(:ids as uuid[])
                    order by key for update)
                update project_key set holders = array(
                    select one.id from unnest(holders) with ordinality as one (id, place)
                    where one.id <> all (cast(:ids as uuid[])) order by one.place)
                from mine where project_key.key = mine.key
                """)
                .param("keys", keys.toArray(String[]::new))
                .param("ids", Columns.of(ids))
                .update();
    }

    /** Returns the projects that have one of the keys. */
    List<UUID> holders(List<String> keys) {
        return jdbc.sql("""
                select distinct unnest(holders[greatest(cardinality(holders) - :many, 0) + 1 :]) from project_key
                where key = any (:keys) and (key not like '~%' or cardinality(holders) <= :few)
                """)
                .param("keys", keys.toArray(String[]::new))
                .param("many", MANY)
                .param("few", FEW)
                .query((row, _) -> row.getObject(1, UUID.class))
                .list();
    }

    /** Returns the latest projects that have each of the strong keys. */
    Map<String, List<UUID>> holdersByKey(Collection<String> keys) {
        return jdbc
                .sql("""
                select key, holders[greatest(cardinality(holders) - :many, 0) + 1 :] from project_key
                where key = any (:keys) and cardinality(holders) > 0
                """)
                .param("keys", keys.toArray(String[]::new))
                .param("many", MANY)
                .query((row, _) -> Map.entry(row.getString(1), ids(row.getArray(2))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Returns those of the given projects that were not merged into others. */
    List<DescribedProject> standing(Collection<UUID> ids) {
        return jdbc.sql("select " + COLUMNS
                        + "from project where id = any (cast(:ids as uuid[])) and merged_into is null")
                .param("ids", Columns.of(ids))
                .query(MAPPER)
                .list();
    }

    /** Returns those of the given projects that are not recorded as distinct from the project. */
    List<DescribedProject> undistinguished(Collection<UUID> ids, UUID project) {
        return jdbc.sql("select " + COLUMNS + """
                from project
                where id = any (cast(:ids as uuid[])) and id <> :project and merged_into is null
                  and not exists (
                    select 1 from project_distinction said
                    where (said.project_id = :project and said.other_id = project.id)
                       or (said.project_id = project.id and said.other_id = :project))
                """)
                .param("ids", Columns.of(ids))
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
