package milepost.registry.search;

import java.time.Instant;
import java.time.OffsetDateTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of which changes of projects have no older one that is still being written. */
@Repository
class SettledChangeRepository {

    private final JdbcClient jdbc;

    SettledChangeRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Returns the time up to which all changes can be read by the next query: the beginning of the oldest transaction that writes
     * projects. Whoever begins to write later changes later, since {@code updated_at} is taken while the table is locked for writing.
     */
    Instant until() {
        return jdbc.sql("""
                select coalesce(min(coalesce(writer.xact_start, 'epoch')), statement_timestamp()) as until
                from pg_locks lock join pg_stat_activity writer on writer.pid = lock.pid
                where lock.relation = cast('project' as regclass) and lock.mode = 'RowExclusiveLock'
                  and lock.database = (select oid from pg_database where datname = current_database())
                """)
                .query((row, _) -> row.getObject("until", OffsetDateTime.class).toInstant())
                .single();
    }
}
