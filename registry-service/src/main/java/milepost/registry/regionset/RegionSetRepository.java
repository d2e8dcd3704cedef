package milepost.registry.regionset;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of sets of regions. */
@Repository
class RegionSetRepository {

    private final JdbcClient jdbc;

    RegionSetRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps other transactions from defining or changing the set until this one ends, and returns it. */
    Optional<RegionSet> lock(String id) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('region_set ' || :id))")
                .param("id", id)
                .query((_, _) -> true)
                .single();
        return find(id);
    }

    /** Adds a set or changes it, and raises its version. */
    RaisedRegionSet write(RegionSet set) {
        return jdbc.sql("""
                insert into region_set (id, version, name_zh, name_en, regions, basis, recorded_at)
                values (:id, 1, :nameZh, :nameEn, :regions, :basis, :recordedAt)
                on conflict (id) do update set
                    version = region_set.version + 1, name_zh = excluded.name_zh, name_en = excluded.name_en,
                    regions = excluded.regions, basis = excluded.basis, recorded_at = excluded.recorded_at
                returning *
                """)
                .param("id", set.id())
                .param("nameZh", set.nameZh())
                .param("nameEn", set.nameEn())
                .param("regions", set.regions().toArray(String[]::new))
                .param("basis", set.basis())
                .param("recordedAt", set.recordedAt().atOffset(ZoneOffset.UTC))
                .query((row, _) -> new RaisedRegionSet(set(row)))
                .single();
    }

    Optional<RegionSet> find(String id) {
        return jdbc.sql("select * from region_set where id = :id")
                .param("id", id)
                .query((row, _) -> set(row))
                .optional();
    }

    List<RegionSet> list(Optional<String> after, int limit) {
        return jdbc.sql("select * from region_set where id > :after order by id limit :limit")
                .param("after", after.orElse(""))
                .param("limit", limit)
                .query((row, _) -> set(row))
                .list();
    }

    private static RegionSet set(ResultSet row) throws SQLException {
        return new RegionSet(
                row.getString("id"),
                row.getLong("version"),
                row.getString("name_zh"),
                row.getString("name_en"),
                List.of((String[]) row.getArray("regions").getArray()),
                row.getString("basis"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant());
    }
}
