package milepost.progress.project;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of merges of projects. */
@Repository
class MergedProjectRepository {

    private final JdbcClient jdbc;

    MergedProjectRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Marks the project, and those that were merged into it before, as merged into another one or into the one that this was
     * merged into. Merges are marked one after the other, because two of a chain are read in any order.
     */
    void markMerged(UUID id, UUID into, Instant at) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('project.merged_into'))")
                .query((_, _) -> true)
                .single();
        jdbc.sql("""
                update project
                set merged_into = coalesce((select merged_into from project where id = :into), :into), merge_pending = true,
                    merged_at = case when id = :id then :at else merged_at end
                where id = :id or merged_into = :id
                """)
                .param("id", id)
                .param("into", into)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Returns the id of the project itself or, from when it was merged on, of the one that it was merged into; null for now. */
    Optional<UUID> standingId(UUID id, @Nullable Instant time) {
        return jdbc.sql("""
                select case
                    when merged_into is not null and (cast(:time as timestamptz) is null or merged_at <= :time) then merged_into
                    else id
                end as id
                from project
                where id = :id
                """)
                .param("id", id)
                .param("time", time == null ? null : time.atOffset(ZoneOffset.UTC), Types.TIMESTAMP_WITH_TIMEZONE)
                .query((row, _) -> row.getObject("id", UUID.class))
                .optional();
    }

    /** Returns the ids of the project and of those that were merged into it, by a time if one is given. */
    List<UUID> family(UUID id, @Nullable Instant time) {
        return jdbc.sql("""
                select id from project
                where id = :id or merged_into = :id and (cast(:time as timestamptz) is null or merged_at <= :time)
                """)
                .param("id", id)
                .param("time", time == null ? null : time.atOffset(ZoneOffset.UTC))
                .query((row, _) -> row.getObject("id", UUID.class))
                .list();
    }

    /** Returns these projects and those that were merged into them, by a time if one is given, each with which of these it is now. */
    Map<UUID, UUID> families(Collection<UUID> ids, @Nullable Instant time) {
        var families = new HashMap<UUID, UUID>();
        ids.forEach(id -> families.put(id, id));
        jdbc.sql("""
                select id, merged_into from project
                where merged_into = any (cast(:ids as uuid[])) and (cast(:time as timestamptz) is null or merged_at <= :time)
                """)
                .param("ids", ids.stream().map(UUID::toString).toArray(String[]::new))
                .param("time", time == null ? null : time.atOffset(ZoneOffset.UTC))
                .query(row -> {
                    families.put(row.getObject("id", UUID.class), row.getObject("merged_into", UUID.class));
                });
        return families;
    }

    /** Locks and returns merged projects whose progress still has to be moved, each with the project that it belongs to. */
    List<MergedProject> lockPending(int limit) {
        return jdbc.sql("""
                select id, merged_into, merged_at from project
                where merge_pending and merged_into is not null
                order by id
                limit :limit
                for update skip locked
                """)
                .param("limit", limit)
                .query((row, _) -> merged(row))
                .list();
    }

    private static MergedProject merged(ResultSet row) throws SQLException {
        return new MergedProject(
                row.getObject("id", UUID.class),
                row.getObject("merged_into", UUID.class),
                row.getObject("merged_at", OffsetDateTime.class).toInstant());
    }

    /** Returns the merges into a project or, if it was merged itself, into the one that it was merged into, in their order. */
    List<MergedProject> around(UUID id) {
        return jdbc.sql("""
                select id, merged_into, merged_at from project
                where merged_into = coalesce((select merged_into from project where id = :id), :id)
                order by merged_at, id
                """).param("id", id).query((row, _) -> merged(row)).list();
    }

    /** Leaves pending what was merged after a time, and what still has milestones. */
    void settle(Instant upTo) {
        jdbc.sql("""
                update project
                set merge_pending = merged_at > :upTo or exists (select from milestone where milestone.project_id = project.id)
                where merged_into is not null
                """).param("upTo", upTo.atOffset(ZoneOffset.UTC)).update();
    }

    void setMoved(UUID id) {
        jdbc.sql("update project set merge_pending = false where id = :id")
                .param("id", id)
                .update();
    }
}
