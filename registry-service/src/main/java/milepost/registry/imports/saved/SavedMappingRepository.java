package milepost.registry.imports.saved;

import java.util.List;
import java.util.Optional;
import milepost.registry.imports.columns.MappedColumn;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The SQL of kept mappings. */
@Repository
class SavedMappingRepository {

    private static final int MOST = 100;
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final RowMapper<SavedMapping> MAPPER = (row, _) -> new SavedMapping(
            row.getString("name"),
            JSON.readValue(row.getString("columns"), new TypeReference<List<MappedColumn>>() {}));

    private final JdbcClient jdbc;

    SavedMappingRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<SavedMapping> find(String owner, String name) {
        return jdbc.sql("select name, columns from import_mapping where owner = :owner and name = :name")
                .param("owner", owner)
                .param("name", name)
                .query(MAPPER)
                .optional();
    }

    /** Returns the mappings of an owner, the latest first. */
    List<SavedMapping> all(String owner) {
        return jdbc.sql(
                        "select name, columns from import_mapping where owner = :owner order by updated_at desc limit :most")
                .param("owner", owner)
                .param("most", MOST)
                .query(MAPPER)
                .list();
    }

    void write(String owner, SavedMapping mapping) {
        jdbc.sql("""
                insert into import_mapping (owner, name, columns, updated_at)
                values (:owner, :name, cast(:columns as jsonb), clock_timestamp())
                on conflict (owner, name) do update set columns = excluded.columns, updated_at = excluded.updated_at
                """)
                .param("owner", owner)
                .param("name", mapping.name())
                .param("columns", JSON.writeValueAsString(mapping.columns()))
                .update();
    }
}
