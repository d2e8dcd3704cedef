package milepost.registry.region;

import java.sql.Types;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import milepost.events.RegistryEvent.Centroid;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of regions. */
@Repository
class RegionRepository {

    private final JdbcClient jdbc;

    RegionRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Until the transaction ends nobody else changes regions; that is rare, and half a tree is of no use. */
    void lock() {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('region'))")
                .query((_, _) -> true)
                .single();
    }

    List<Region> find(Collection<String> codes) {
        return jdbc.sql("select * from region where code = any(:codes)")
                .param("codes", codes.toArray(String[]::new))
                .query((row, _) -> RegionRow.region(row))
                .list();
    }

    /** Adds regions, or gives them their next version. */
    void write(List<Region> regions) {
        jdbc.sql("""
                insert into region (
                    code, version, name_zh, name_en, level, parent, longitude, latitude, valid_from, valid_to, recorded_at)
                select * from unnest(
                    :codes, cast(:versions as bigint[]), :namesZh, :namesEn, :levels, :parents,
                    cast(:longitudes as numeric[]), cast(:latitudes as numeric[]),
                    cast(:validFrom as date[]), cast(:validTo as date[]), cast(:recordedAt as timestamptz[]))
                on conflict (code) do update set
                    version = excluded.version, name_zh = excluded.name_zh, name_en = excluded.name_en,
                    level = excluded.level, parent = excluded.parent, longitude = excluded.longitude,
                    latitude = excluded.latitude, valid_from = excluded.valid_from, valid_to = excluded.valid_to,
                    recorded_at = excluded.recorded_at
                """)
                .param("codes", column(regions, Region::code))
                .param("versions", column(regions, Region::version))
                .param("namesZh", column(regions, region -> region.details().nameZh()))
                .param("namesEn", column(regions, region -> region.details().nameEn()))
                .param("levels", column(regions, region -> region.details().level()))
                .param("parents", column(regions, region -> region.details().parent()))
                .param("longitudes", centroids(regions, Centroid::longitude))
                .param("latitudes", centroids(regions, Centroid::latitude))
                .param("validFrom", column(regions, region -> region.details().validFrom()))
                .param("validTo", column(regions, region -> region.details().validTo()))
                .param("recordedAt", column(regions, Region::recordedAt))
                .update();
    }

    /** A region and those above it, the whole country first; empty if there is no such region. */
    List<Region> path(String code) {
        return jdbc.sql("""
                with recursive up as (
                    select region.*, 0 as steps from region where code = :code
                    union all
                    select region.*, steps + 1 from region join up on region.code = up.parent
                )
                select * from up order by steps desc
                """)
                .param("code", code)
                .query((row, _) -> RegionRow.region(row))
                .list();
    }

    int countChildren(String code) {
        return jdbc.sql("select count(*) from region where parent = :code")
                .param("code", code)
                .query(Integer.class)
                .single();
    }

    /** In the order of their codes. */
    List<Region> list(RegionFilter filter, Optional<String> after, int limit) {
        return jdbc.sql("""
                select * from region
                where code > :after
                  and (cast(:parent as text) is null or parent = :parent)
                  and (cast(:level as text) is null or level = :level)
                  and (cast(:q as text) is null
                    or strpos(name_zh, :q) > 0 or strpos(lower(name_en), lower(:q)) > 0 or starts_with(code, :q))
                  and (cast(:day as date) is null
                    or (coalesce(valid_from <= :day, true) and coalesce(valid_to > :day, true)))
                order by code
                limit :limit
                """)
                .param("after", after.orElse(""))
                .param("parent", filter.parent(), Types.VARCHAR)
                .param("level", filter.level() == null ? null : filter.level().code(), Types.VARCHAR)
                .param("q", filter.q(), Types.VARCHAR)
                .param("day", filter.validOn(), Types.DATE)
                .param("limit", limit)
                .query((row, _) -> RegionRow.region(row))
                .list();
    }

    /** When every code is valid. */
    List<KnownRegions.CodeValidity> validities() {
        return jdbc.sql("select code, name_zh, valid_from, valid_to from region")
                .query((row, _) -> new KnownRegions.CodeValidity(
                        row.getString("code"),
                        row.getString("name_zh"),
                        row.getObject("valid_from", LocalDate.class),
                        row.getObject("valid_to", LocalDate.class)))
                .list();
    }

    private static @Nullable String[] column(List<Region> regions, Function<Region, @Nullable Object> member) {
        return regions.stream()
                .map(region -> Objects.toString(member.apply(region), null))
                .toArray(String[]::new);
    }

    private static @Nullable String[] centroids(List<Region> regions, Function<Centroid, String> member) {
        return column(regions, region -> {
            var centroid = region.details().centroid();
            return centroid == null ? null : member.apply(centroid);
        });
    }
}
