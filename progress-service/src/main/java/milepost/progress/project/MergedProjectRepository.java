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
import milepost.messaging.Columns;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of merges of projects, of those that were undone, and of withdrawals. */
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
        oneByOne();
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

    private void oneByOne() {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('project.merged_into'))")
                .query((_, _) -> true)
                .single();
    }

    /**
     * Ends the merge of a project, and of those that had been merged into it before, which are this one again.
     *
     * @param with those projects; what is not merged here into the same one stays as it is
     */
    void markSeparated(UUID id, List<UUID> with, Instant at) {
        oneByOne();
        jdbc.sql("""
                with wrong as (
                    select id, merged_into, merged_at from project where id = :id and merged_into is not null
                ), ended as (
                    insert into project_separation (project_id, merged_into, merged_at, separated_at, pending)
                    select ending.id, wrong.merged_into, wrong.merged_at, :at, ending.id = wrong.id
                    from wrong join project ending on ending.id = wrong.id
                        or ending.id = any (cast(:with as uuid[])) and ending.merged_into = wrong.merged_into
                    on conflict do nothing
                )
                update project set
                    merged_into = case when project.id = wrong.id then null else wrong.id end,
                    merged_at = case when project.id = wrong.id then null else project.merged_at end,
                    merge_pending = project.merge_pending and project.id <> wrong.id
                from wrong
                where project.id = wrong.id
                   or project.id = any (cast(:with as uuid[])) and project.merged_into = wrong.merged_into
                """)
                .param("id", id)
                .param("with", Columns.of(with))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Locks and returns merges that were undone and whose milestones still have to be returned. */
    List<MergedProject> lockSeparated(int limit) {
        return jdbc.sql("""
                select project_id as id, merged_into, merged_at, separated_at from project_separation
                where pending
                order by separated_at, project_id
                limit :limit
                for update skip locked
                """)
                .param("limit", limit)
                .query((row, _) -> merged(row))
                .list();
    }

    void setReturned(MergedProject separated) {
        jdbc.sql("update project_separation set pending = false where project_id = :id and separated_at = :until")
                .param("id", separated.id())
                .param("until", utc(separated.until()), Types.TIMESTAMP_WITH_TIMEZONE)
                .update();
    }

    /** Returns the id of the project itself or of the one that it was merged into. */
    Optional<UUID> standingId(UUID id) {
        return jdbc.sql("select coalesce(merged_into, id) as id from project where id = :id")
                .param("id", id)
                .query((row, _) -> row.getObject("id", UUID.class))
                .optional();
    }

    /** Returns these projects and those that were merged into them, each with which of these it is now. */
    Map<UUID, UUID> families(Collection<UUID> ids) {
        var families = new HashMap<UUID, UUID>();
        ids.forEach(id -> families.put(id, id));
        jdbc.sql("select id, merged_into from project where merged_into = any (cast(:ids as uuid[]))")
                .param("ids", Columns.of(ids))
                .query(row -> {
                    families.put(row.getObject("id", UUID.class), row.getObject("merged_into", UUID.class));
                });
        return families;
    }

    /** Locks and returns merged projects whose progress still has to be moved, each with the project that it belongs to. */
    List<MergedProject> lockPending(int limit) {
        return jdbc.sql("""
                select id, merged_into, merged_at, cast(null as timestamptz) as separated_at from project
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
        var until = row.getObject("separated_at", OffsetDateTime.class);
        return new MergedProject(
                row.getObject("id", UUID.class),
                row.getObject("merged_into", UUID.class),
                row.getObject("merged_at", OffsetDateTime.class).toInstant(),
                until == null ? null : until.toInstant());
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant time) {
        return time == null ? null : time.atOffset(ZoneOffset.UTC);
    }

    /** Returns the merges that a project has to do with, directly or by others, and those that were undone, in their order. */
    List<MergedProject> around(UUID id) {
        return jdbc.sql("""
                with recursive kin (id) as (
                    select cast(:id as uuid)
                    union
                    select next.id from kin cross join lateral (
                        select merged_into as id from project where id = kin.id and merged_into is not null
                        union all
                        select id from project where merged_into = kin.id
                        union all
                        select merged_into from project_separation where project_id = kin.id
                        union all
                        select project_id from project_separation where merged_into = kin.id) next)
                select project.id, merged_into, merged_at, cast(null as timestamptz) as separated_at
                from project join kin on kin.id = project.merged_into
                union all
                select project_id, merged_into, merged_at, separated_at
                from project_separation ended join kin on kin.id = ended.merged_into
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
        jdbc.sql("update project_separation set pending = false where separated_at <= :upTo")
                .param("upTo", upTo.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Replaces the plans that cite a project, of which some cite another one instead. */
    void setPlans(UUID id, List<String> plans) {
        jdbc.sql("update project set plans = :plans where id = :id")
                .param("id", id)
                .param("plans", plans.toArray(String[]::new))
                .update();
    }

    /** @param at null if it is not withdrawn any more */
    void setWithdrawn(UUID id, @Nullable Instant at) {
        jdbc.sql("update project set withdrawn_at = :at where id = :id")
                .param("id", id)
                .param("at", utc(at), Types.TIMESTAMP_WITH_TIMEZONE)
                .update();
    }

    void setMoved(UUID id) {
        jdbc.sql("update project set merge_pending = false where id = :id")
                .param("id", id)
                .update();
    }
}
