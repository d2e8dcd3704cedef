package milepost.registry.savedsearch;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import milepost.access.Caller;
import milepost.registry.database.Constraints;
import milepost.registry.filter.FilterParameters;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The SQL of saved searches. */
@Repository
class SavedSearchRepository {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient jdbc;

    SavedSearchRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Adds a search, or changes it if it still has the version before. Returns false if it has another one. */
    boolean write(SavedSearch search) {
        try {
            return jdbc.sql("""
                    insert into saved_search as search (
                        id, version, owner, org, name, filter, sort, shared, created_at, updated_at)
                    values (:id, :version, :owner, :org, :name, cast(:filter as jsonb), :sort, :shared, :createdAt, :updatedAt)
                    on conflict (id) do update set
                        version = excluded.version, name = excluded.name, filter = excluded.filter, sort = excluded.sort,
                        shared = excluded.shared, updated_at = excluded.updated_at
                    where search.version = excluded.version - 1
                    """)
                            .param("id", search.id())
                            .param("version", search.version())
                            .param("owner", search.owner())
                            .param("org", search.org())
                            .param("name", search.name())
                            .param("filter", JSON.writeValueAsString(search.filter()))
                            .param("sort", search.sort())
                            .param("shared", search.shared())
                            .param("createdAt", search.createdAt().atOffset(ZoneOffset.UTC))
                            .param("updatedAt", search.updatedAt().atOffset(ZoneOffset.UTC))
                            .update()
                    == 1;
        } catch (DataIntegrityViolationException e) {
            throw Constraints.isViolated("saved_search_name", e) ? SavedSearchProblems.exists(search.name()) : e;
        }
    }

    Optional<SavedSearch> find(UUID id) {
        return jdbc.sql("select * from saved_search where id = :id")
                .param("id", id)
                .query((row, _) -> search(row))
                .optional();
    }

    /** Returns the searches that the caller sees, the oldest first. */
    List<SavedSearch> list(Caller caller, @Nullable UUID after, int limit) {
        return jdbc.sql("""
                select * from saved_search
                where (owner = :owner or shared and org = :org) and (cast(:after as uuid) is null or id > :after)
                order by id
                limit :limit
                """)
                .param("owner", caller.subject())
                .param("org", caller.org())
                .param("after", after)
                .param("limit", limit)
                .query((row, _) -> search(row))
                .list();
    }

    int countOf(String owner) {
        return jdbc.sql("select count(*) from saved_search where owner = :owner")
                .param("owner", owner)
                .query(Integer.class)
                .single();
    }

    void delete(UUID id) {
        jdbc.sql("delete from saved_search where id = :id").param("id", id).update();
    }

    private static SavedSearch search(ResultSet row) throws SQLException {
        return new SavedSearch(
                row.getObject("id", UUID.class),
                row.getLong("version"),
                row.getString("owner"),
                row.getString("org"),
                row.getString("name"),
                JSON.readValue(row.getString("filter"), FilterParameters.class),
                row.getString("sort"),
                row.getBoolean("shared"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getObject("updated_at", OffsetDateTime.class).toInstant());
    }
}
