package milepost.registry.coverage;

import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import milepost.registry.status.StandingRow;
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
     * Returns the works that a plan or one of its clauses names, in the order in which they were recorded.
     *
     * @param today up to which slip and silence are counted
     */
    List<CoveredWork> named(String plan, @Nullable String clause, LocalDate today, int silentDays) {
        return jdbc.sql("""
                select
                    named.id, named.clause, named.phrase, named.stated_stage, named.stated_stage_words,
                    named.promised_date, named.quantity, named.project_id,
                    coalesce(project.name_zh, named.name_zh) as name_zh,
                    project.withdrawn_at is not null as withdrawn,
                    case when project.id is null then named.name_en else project.name_en end as name_en,
                """ + StandingRow.COLUMNS + """

                from citation named
                left join project on project.id = named.project_id
                """ + StandingRow.JOINS + """
                where named.plan = :plan and (cast(:clause as text) is null or named.clause = :clause)
                order by named.id
                """)
                .param("plan", plan)
                .param("clause", clause, Types.VARCHAR)
                .param("today", today)
                .query((row, _) -> CoveredWorkRow.work(row, today, silentDays))
                .list();
    }
}
