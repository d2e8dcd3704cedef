package milepost.notify.project;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import milepost.events.RegionEvent.RegionSetDefined;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of named sets of regions. */
@Repository
class RegionSetRepository {

    private final JdbcClient jdbc;

    RegionSetRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Changes are made one after the other, so that none becomes visible before one with a smaller number. */
    void save(RegionSetDefined event) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('region_set'))")
                .query((_, _) -> true)
                .single();
        jdbc.sql("""
                insert into region_set (id, regions) values (:id, :regions)
                on conflict (id) do update set regions = excluded.regions, change = default
                    where region_set.regions <> excluded.regions
                """)
                .param("id", event.regionSetId())
                .param("regions", event.regions().toArray(String[]::new))
                .update();
    }

    /** Returns the number of the last change, or 0 if there is none. */
    long lastChange() {
        return jdbc.sql("select coalesce(max(change), 0) from region_set")
                .query(Long.class)
                .single();
    }

    Map<String, List<String>> all() {
        var sets = new HashMap<String, List<String>>();
        jdbc.sql("select id, regions from region_set").query(row -> {
            sets.put(row.getString("id"), List.of((String[])
                    row.getArray("regions").getArray()));
        });
        return sets;
    }
}
