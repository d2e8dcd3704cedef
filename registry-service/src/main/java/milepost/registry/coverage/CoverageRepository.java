package milepost.registry.coverage;

import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of the coverage of plans. */
@Repository
class CoverageRepository {

    private final JdbcClient jdbc;

    CoverageRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Returns the works that a plan or one of its clauses names, in the order in which they were recorded. Progress may still be told
     * of projects that were merged into a work; it counts as the work's.
     *
     * @param today up to which slip and silence are counted
     */
    List<CoveredWork> named(String plan, @Nullable String clause, LocalDate today, int silentDays) {
        return jdbc.sql("""
                select
                    citation.id, citation.clause, citation.phrase, citation.stated_stage, citation.stated_stage_words,
                    citation.promised_date, citation.quantity, citation.project_id,
                    coalesce(project.name_zh, citation.name_zh) as name_zh,
                    case when project.id is null then citation.name_en else project.name_en end as name_en,
                    status.stage, status.light, reports.last_reported_at, milestones.slip_days
                from citation
                left join project on project.id = citation.project_id
                left join project_status status on status.project_id = citation.project_id
                left join lateral (
                    select max(told.last_reported_at) as last_reported_at
                    from project_status told
                    where told.project_id = citation.project_id
                       or told.project_id in (select id from project merged where merged.merged_into = citation.project_id)
                ) reports on true
                left join lateral (
                    select coalesce(
                        max(case precision when 'after' then current_target else greatest(current_target, :today) end
                            - baseline_date) filter (where actual_date is null),
                        (array_agg(actual_date - baseline_date order by actual_date desc))[1]) as slip_days
                    from milestone_status
                    where milestone_status.project_id = citation.project_id
                       or milestone_status.project_id in (
                           select id from project merged where merged.merged_into = citation.project_id)
                ) milestones on true
                where citation.plan = :plan and (cast(:clause as text) is null or citation.clause = :clause)
                order by citation.id
                """)
                .param("plan", plan)
                .param("clause", clause, Types.VARCHAR)
                .param("today", today)
                .query((row, _) -> CoveredWorkRow.work(row, today, silentDays))
                .list();
    }
}
