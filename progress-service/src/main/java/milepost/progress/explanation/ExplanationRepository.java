package milepost.progress.explanation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of the days on which conditions have to be explained anew. Writing needs the project's row lock. */
@Repository
class ExplanationRepository {

    private final JdbcClient jdbc;

    ExplanationRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Returns the last day for which it was published that it has passed. */
    Optional<LocalDate> toldUntil(UUID projectId) {
        return jdbc.sql(
                        "select told_until from project_explanation where project_id = :projectId and told_until is not null")
                .param("projectId", projectId)
                .query(LocalDate.class)
                .optional();
    }

    /** Keeps when something is due. A project of which nothing ever was needs no row. */
    void save(UUID projectId, @Nullable LocalDate dueOn) {
        jdbc.sql("""
                with kept as (
                    update project_explanation set due_on = cast(:dueOn as date) where project_id = :projectId returning project_id
                )
                insert into project_explanation (project_id, due_on)
                select :projectId, cast(:dueOn as date)
                where cast(:dueOn as date) is not null and not exists (select from kept)
                """).param("projectId", projectId).param("dueOn", dueOn).update();
    }

    void saveTold(UUID projectId, LocalDate until) {
        jdbc.sql("update project_explanation set due_on = null, told_until = :until where project_id = :projectId")
                .param("projectId", projectId)
                .param("until", until)
                .update();
    }

    void restoreTold(UUID projectId, LocalDate until) {
        jdbc.sql("""
                insert into project_explanation (project_id, told_until) values (:projectId, :until)
                on conflict (project_id) do update set told_until = excluded.told_until
                """).param("projectId", projectId).param("until", until).update();
    }

    /** Returns projects of which something is due by this day, and locks them. Withdrawn ones and those that others hold are skipped. */
    List<UUID> lockDue(LocalDate today, int limit) {
        return jdbc.sql("""
                select e.project_id
                from project_explanation e
                join project_version v on v.project_id = e.project_id
                where e.due_on <= :today
                  and not exists (select from project p where p.id = e.project_id and p.withdrawn_at is not null)
                order by e.due_on, e.project_id
                limit :limit
                for update of v skip locked
                """)
                .param("today", today)
                .param("limit", limit)
                .query((row, _) -> row.getObject("project_id", UUID.class))
                .list();
    }
}
