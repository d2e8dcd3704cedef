package milepost.registry.relation;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import milepost.events.RegistryEvent.DistinctFrom;
import milepost.messaging.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of parts of a whole and of distinctions. */
@Repository
class RelationRepository {

    private final JdbcClient jdbc;

    RelationRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Returns those of the given projects that exist. */
    List<UUID> existing(Collection<UUID> ids) {
        return jdbc.sql("select id from project where id = any (cast(:ids as uuid[]))")
                .param("ids", Columns.of(ids))
                .query((row, _) -> row.getObject("id", UUID.class))
                .list();
    }

    void insertDistinctions(UUID id, List<DistinctFrom> distinctFrom, Instant at) {
        jdbc.sql("""
                insert into project_distinction (project_id, other_id, reason, recorded_at)
                select :id, other.id, other.reason, :at
                from unnest(cast(:others as uuid[]), :reasons) as other (id, reason)
                """)
                .param("id", id)
                .param("others", Columns.of(distinctFrom, DistinctFrom::id))
                .param("reasons", Columns.of(distinctFrom, DistinctFrom::reason))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Returns those that were recorded by a time or whose time is not known, in the order of the other projects' ids. */
    List<DistinctFrom> distinctFrom(UUID id, Instant time) {
        return jdbc.sql("""
                select other_id, reason from project_distinction
                where project_id = :id and (recorded_at is null or recorded_at <= :time)
                order by other_id
                """)
                .param("id", id)
                .param("time", time.atOffset(ZoneOffset.UTC))
                .query((row, _) -> new DistinctFrom(row.getObject("other_id", UUID.class), row.getString("reason")))
                .list();
    }

    /** Whether one of the two was recorded as distinct from the other. */
    boolean areDistinguished(UUID one, UUID other) {
        return jdbc.sql("""
                select exists (
                    select 1 from project_distinction
                    where (project_id = :one and other_id = :other) or (project_id = :other and other_id = :one))
                """)
                .param("one", one)
                .param("other", other)
                .query(Boolean.class)
                .single();
    }

    /** Until the transaction ends, no other one can make a project part of another. */
    void lockParts() {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('project.part_of'))")
                .query((_, _) -> true)
                .single();
    }

    /** Whether {@code whole} is {@code id} itself or a part of it. A merged project is the one that it was merged into. */
    boolean isWithin(UUID whole, UUID id) {
        return jdbc.sql("""
                with recursive above (id) as (
                    select coalesce(merged_into, id) from project where id = :whole
                    union
                    select coalesce(next.merged_into, next.id)
                    from above join project part on part.id = above.id join project next on next.id = part.part_of)
                select exists (select 1 from above where id = :id)
                """)
                .param("whole", whole)
                .param("id", id)
                .query(Boolean.class)
                .single();
    }

    /** Whether {@code id} is a part of something that is {@code whole} itself or a part of it. */
    boolean isWholeWithin(UUID id, UUID whole) {
        return jdbc.sql("select part_of from project where id = :id and part_of is not null")
                .param("id", id)
                .query((row, _) -> row.getObject("part_of", UUID.class))
                .optional()
                .filter(above -> isWithin(above, whole))
                .isPresent();
    }

    /** Returns the distinctions of one project, in either direction, that another one does not have. */
    List<DistinctFrom> lacking(UUID id, UUID into) {
        return jdbc.sql("""
                select distinct on (other_id) other_id, reason
                from (
                    select coalesce(project.merged_into, project.id) as other_id, said.reason
                    from project_distinction said
                    join project on project.id = case when said.project_id = :id then said.other_id else said.project_id end
                    where said.project_id = :id or said.other_id = :id
                ) found
                where other_id not in (:id, :into) and not exists (
                    select 1 from project_distinction known
                    where (known.project_id = :into and known.other_id = found.other_id)
                       or (known.project_id = found.other_id and known.other_id = :into))
                order by other_id, reason
                """)
                .param("id", id)
                .param("into", into)
                .query((row, _) -> new DistinctFrom(row.getObject("other_id", UUID.class), row.getString("reason")))
                .list();
    }
}
