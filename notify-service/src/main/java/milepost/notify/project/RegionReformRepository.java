package milepost.notify.project;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of regions that have become others. */
@Repository
class RegionReformRepository {

    private final JdbcClient jdbc;

    RegionReformRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Replaces what a region has become. Changes are made one after the other, so that none becomes visible before one with a smaller
     * number; a region that is valid again therefore keeps its row.
     */
    void save(String code, List<String> successors) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('region_reform'))")
                .query((_, _) -> true)
                .single();
        jdbc.sql("""
                insert into region_reform (code, successors)
                select :code, wanted.successors from (select cast(:successors as text[]) as successors) wanted
                where wanted.successors <> '{}' or exists (select from region_reform where code = :code)
                on conflict (code) do update set successors = excluded.successors, change = default
                    where region_reform.successors <> excluded.successors
                """)
                .param("code", code)
                .param("successors", successors.toArray(String[]::new))
                .update();
    }

    /** Returns the number of the last change, or 0 if there is none. */
    long lastChange() {
        return jdbc.sql("select coalesce(max(change), 0) from region_reform")
                .query(Long.class)
                .single();
    }

    /** Returns the successors of all regions, by their codes. */
    Map<String, List<String>> successors() {
        var successors = new HashMap<String, List<String>>();
        jdbc.sql("select code, successors from region_reform").query(row -> {
            successors.put(row.getString("code"), texts(row));
        });
        return successors;
    }

    private static List<String> texts(ResultSet row) throws SQLException {
        return List.of((String[]) row.getArray("successors").getArray());
    }
}
