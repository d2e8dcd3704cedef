package milepost.registry.region;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import milepost.events.RegionEvent.RegionDetails;
import milepost.messaging.outbox.RaisedAggregate;
import milepost.registry.region.RegionCache.RegionValidity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of regions. */
@Repository
class RegionRepository {

    private final JdbcClient jdbc;

    RegionRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps other transactions from changing regions until this one ends, and returns some. */
    List<Region> lock(Collection<String> codes) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('region'))")
                .query((_, _) -> true)
                .single();
        return find(codes);
    }

    List<Region> find(Collection<String> codes) {
        return jdbc.sql("select * from region where code = any(:codes)")
                .param("codes", codes.toArray(String[]::new))
                .query((row, _) -> RegionRow.region(row))
                .list();
    }

    /** Adds regions or changes them, and raises their versions. */
    List<RaisedRegion> write(Map<String, RegionDetails> regions, Instant at) {
        return RegionRow.bind(jdbc.sql("""
                insert into region (
                    version, recorded_at,
                    code, name_zh, name_en, level, parent, longitude, latitude, valid_from, valid_to, successors)
                select 1, cast(:recordedAt as timestamptz), code, name_zh, name_en, level, parent, longitude, latitude,
                    valid_from, valid_to, coalesce(string_to_array(given.successors, ','), '{}')
                from unnest(
                    :codes, :namesZh, :namesEn, :levels, :parents, cast(:longitudes as numeric[]),
                    cast(:latitudes as numeric[]), cast(:validFrom as date[]), cast(:validTo as date[]), :successors)
                    as given (code, name_zh, name_en, level, parent, longitude, latitude, valid_from, valid_to, successors)
                on conflict (code) do update set
                    version = region.version + 1, name_zh = excluded.name_zh, name_en = excluded.name_en,
                    level = excluded.level, parent = excluded.parent, longitude = excluded.longitude,
                    latitude = excluded.latitude, valid_from = excluded.valid_from, valid_to = excluded.valid_to,
                    recorded_at = excluded.recorded_at, successors = excluded.successors
                returning code, version
                """), regions, at)
                .query((row, _) -> raised(row.getString("code"), row.getLong("version"), regions))
                .list();
    }

    /** Returns a number that every change raises, since it adds regions or raises their versions. */
    long version() {
        return jdbc.sql("select coalesce(sum(version), 0) from region")
                .query(Long.class)
                .single();
    }

    /** Returns when the regions are valid, by their codes. */
    Map<String, RegionValidity> validities() {
        return jdbc
                .sql("select code, name_zh, name_en, valid_from, valid_to, successors, longitude, latitude from region")
                .query((row, _) -> RegionRow.validity(row))
                .list()
                .stream()
                .collect(toUnmodifiableMap(RegionValidity::code, Function.identity()));
    }

    /** A region that was added or changed in the current transaction. */
    record RaisedRegion(String code, long version, RegionDetails details) implements RaisedAggregate {

        @Override
        public String aggregateType() {
            return "region";
        }

        @Override
        public String aggregateId() {
            return code;
        }
    }

    private static RaisedRegion raised(String code, long version, Map<String, RegionDetails> regions) {
        return new RaisedRegion(code, version, Objects.requireNonNull(regions.get(code)));
    }
}
