package milepost.progress.absence;

import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import milepost.messaging.Columns;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of times in which projects do not count for themselves. */
@Repository
class AbsenceRepository {

    private final JdbcClient jdbc;

    AbsenceRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param into null if it is withdrawn */
    void begin(UUID id, @Nullable UUID into, Instant at) {
        jdbc.sql("""
                insert into project_absence (project_id, during, merged_into) values (:id, tstzrange(:at, null), :into)
                on conflict do nothing
                """)
                .param("id", id)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("into", into, Types.OTHER)
                .update();
    }

    /** @param merge whether it ends a merge, or else a withdrawal */
    void end(UUID id, boolean merge, Instant at) {
        jdbc.sql("""
                update project_absence set during = tstzrange(lower(during), :at)
                where project_id = :id and upper_inf(during) and lower(during) <= :at and (merged_into is not null) = :merge
                """)
                .param("id", id)
                .param("merge", merge)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    UUID standing(UUID id, Instant time) {
        return jdbc.sql("select standing_project(:id, :time)")
                .param("id", id)
                .param("time", time.atOffset(ZoneOffset.UTC))
                .query(UUID.class)
                .single();
    }

    Map<UUID, UUID> families(Collection<UUID> ids, Instant time) {
        var families = new HashMap<UUID, UUID>();
        jdbc.sql("""
                select merged_projects(given.id, :time) as id, given.id as standing from unnest(cast(:ids as uuid[])) given (id)
                """)
                .param("ids", Columns.of(ids))
                .param("time", time.atOffset(ZoneOffset.UTC))
                .query(row -> {
                    families.put(row.getObject("id", UUID.class), row.getObject("standing", UUID.class));
                });
        return families;
    }

    /** @param time null for now */
    Set<UUID> withdrawnAmong(Collection<UUID> ids, @Nullable Instant time) {
        return new HashSet<>(jdbc.sql("""
                select project_id from project_absence
                where project_id = any (cast(:ids as uuid[])) and merged_into is null
                  and during @> coalesce(cast(:time as timestamptz), 'infinity')
                """)
                .param("ids", Columns.of(ids))
                .param("time", time == null ? null : time.atOffset(ZoneOffset.UTC))
                .query(UUID.class)
                .list());
    }
}
