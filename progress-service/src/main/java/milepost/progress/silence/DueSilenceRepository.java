package milepost.progress.silence;

import java.sql.Types;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL that finds silences, and the days on which they are looked at. */
@Repository
class DueSilenceRepository {

    private final JdbcClient jdbc;

    DueSilenceRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Adds projects that have no row, such as those that an earlier release knew. */
    void addMissing(@Nullable LocalDate dueOn) {
        jdbc.sql("""
                insert into project_silence (project_id, due_on)
                select v.project_id, :dueOn from project_version v
                where not exists (select from project_silence s where s.project_id = v.project_id)
                on conflict do nothing
                """).param("dueOn", dueOn).update();
    }

    /** Makes sure that all projects are looked at by a day, because a policy is new. */
    void lookBy(LocalDate day) {
        jdbc.sql("update project_silence set due_on = :day where due_on is null or due_on > :day")
                .param("day", day)
                .update();
    }

    /** Looks at a project again from a day on, if it was not looked at any more. */
    void expect(UUID projectId, @Nullable LocalDate earliestDue) {
        jdbc.sql("update project_silence set due_on = coalesce(due_on, :dueOn) where project_id = :projectId")
                .param("projectId", projectId)
                .param("dueOn", earliestDue, Types.DATE)
                .update();
    }

    /** Returns projects to be looked at by this day, and locks them. Withdrawn ones and those that others hold are skipped. */
    List<UUID> lockDue(LocalDate today, int limit) {
        return jdbc.sql("""
                select s.project_id
                from project_silence s
                join project_version v on v.project_id = s.project_id
                where s.due_on <= :today
                  and not exists (select from project p where p.id = s.project_id and p.withdrawn_at is not null)
                order by s.due_on, s.project_id
                limit :limit
                for update of v skip locked
                """)
                .param("today", today)
                .param("limit", limit)
                .query((row, _) -> row.getObject("project_id", UUID.class))
                .list();
    }

    /** Returns those of these projects of which a step was published and nothing was reported since. */
    Set<UUID> silentAmong(Collection<UUID> projectIds) {
        return jdbc.sql("""
                select project_id from project_silence
                where project_id = any (cast(:projectIds as uuid[])) and rung is not null
                  and (reported_at is null or counted_from >= cast(reported_at at time zone 'Asia/Shanghai' as date))
                """)
                .param("projectIds", projectIds.stream().map(UUID::toString).toArray(String[]::new))
                .query((row, _) -> row.getObject("project_id", UUID.class))
                .set();
    }
}
