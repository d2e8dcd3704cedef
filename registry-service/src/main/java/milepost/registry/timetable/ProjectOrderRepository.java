package milepost.registry.timetable;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of what projects are sorted by. */
@Repository
class ProjectOrderRepository {

    private final JdbcClient jdbc;

    ProjectOrderRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Locks the rows until the transaction ends, in one order for all who do. */
    void lock(Collection<UUID> projects) {
        jdbc.sql("""
                select project_id from project_order where project_id = any(cast(:ids as uuid[]))
                order by project_id for update
                """)
                .param("ids", array(projects))
                .query((row, _) -> row.getObject(1, UUID.class))
                .list();
    }

    List<UUID> mergedInto(Collection<UUID> projects) {
        return jdbc.sql(
                        "select merged_into from project where id = any(cast(:ids as uuid[])) and merged_into is not null")
                .param("ids", array(projects))
                .query((row, _) -> row.getObject(1, UUID.class))
                .list();
    }

    List<UUID> lockDue(LocalDate today, int limit) {
        return jdbc.sql("""
                select project_id from project_order where changes_on <= :today
                order by changes_on limit :limit for update skip locked
                """)
                .param("today", today)
                .param("limit", limit)
                .query((row, _) -> row.getObject(1, UUID.class))
                .list();
    }

    void compute(Collection<UUID> projects, LocalDate today) {
        jdbc.sql("""
                update project_order set slip_rank = now.slip_rank, next_target = now.next_target, changes_on = now.changes_on
                from (
                    select named.project_id, coalesce(-milestones.slip_days, 2147483647) as slip_rank,
                        coalesce(open.next_target, 'infinity') as next_target, open.changes_on
                    from unnest(cast(:ids as uuid[])) as named (project_id)
                """ + TimetableRow.ALIKE + TimetableRow.SLIP + """
                    left join lateral (
                        select min(current_target) as next_target,
                            min(greatest(current_target, :today)) filter (where precision <> 'after') + 1 as changes_on
                        from milestone_status
                        where milestone_status.project_id = any(alike.ids) and counts and actual_date is null
                    ) open on true
                ) as now
                where project_order.project_id = now.project_id
                  and (project_order.slip_rank, project_order.next_target, project_order.changes_on)
                    is distinct from (now.slip_rank, now.next_target, now.changes_on)
                """)
                .param("ids", array(projects))
                .param("today", today)
                .update();
    }

    private static String[] array(Collection<UUID> ids) {
        return ids.stream().map(UUID::toString).toArray(String[]::new);
    }
}
