package milepost.registry.citation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import milepost.registry.plan.NamedWork;
import milepost.registry.plan.NamedWorks;
import milepost.registry.status.StandingRow;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL that reads the citations of plans. */
@Repository
class PlanCitationRepository {

    private final JdbcClient jdbc;

    PlanCitationRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Citation> ofPlan(
            String plan, @Nullable String clause, @Nullable Boolean linked, Optional<UUID> after, int limit) {
        return jdbc.sql("""
                select * from citation
                where plan = :plan
                  and (cast(:clause as text) is null or clause = :clause)
                  and (cast(:linked as boolean) is null or (project_id is not null) = :linked)
                  and (cast(:after as uuid) is null or id > :after)
                order by id
                limit :limit
                """)
                .param("plan", plan)
                .param("clause", clause, Types.VARCHAR)
                .param("linked", linked, Types.BOOLEAN)
                .param("after", after.orElse(null), Types.OTHER)
                .param("limit", limit)
                .query(CitationRow.MAPPER)
                .list();
    }

    /** Whether the phrase of the clause has a citation, with or without a project. */
    boolean exists(Citation citation) {
        return CitationRow.bindPlace(jdbc.sql("""
                select exists (
                    select from citation where plan = :plan and clause = :clause and phrase = :phrase)
                """), citation)
                .query(Boolean.class)
                .single();
    }

    /** Returns the works of a plan by clause, in the order in which they were recorded. */
    Map<String, List<NamedWork>> namedWorks(String plan) {
        var works = new LinkedHashMap<String, List<NamedWork>>();
        jdbc.sql("""
                select citation.*,
                    coalesce(project.name_zh, citation.name_zh) as work_zh,
                    case when project.id is null then citation.name_en else project.name_en end as work_en
                from citation left join project on project.id = citation.project_id
                where citation.plan = :plan
                order by citation.id
                """).param("plan", plan).query((RowCallbackHandler)
                row -> works.computeIfAbsent(row.getString("clause"), _ -> new ArrayList<>())
                        .add(namedWork(row)));
        return works;
    }

    /** Counts the works that each of the plans names. */
    Map<String, NamedWorks.Counts> counts(Collection<String> plans) {
        var counts = new HashMap<String, NamedWorks.Counts>();
        jdbc.sql("""
                select named.plan,
                    count(distinct coalesce(named.project_id, named.id)) as works,
                    count(distinct named.project_id) as registered,
                    count(distinct named.project_id) filter (where reports.last_reported_at is null) as silent_never,
                    count(distinct named.project_id) filter (where status.light in ('yellow', 'red')) as late
                from citation named
                """ + StandingRow.REPORTS + """
                where named.plan = any(cast(:plans as text[]))
                group by named.plan
                """)
                .param("plans", plans.toArray(String[]::new))
                .query(row -> {
                    counts.put(
                            row.getString("plan"),
                            new NamedWorks.Counts(
                                    row.getInt("works"),
                                    row.getInt("registered"),
                                    row.getInt("silent_never"),
                                    row.getInt("late")));
                });
        return counts;
    }

    private static NamedWork namedWork(ResultSet row) throws SQLException {
        var citation = CitationRow.MAPPER.mapRow(row, row.getRow());
        return new NamedWork(
                citation.id(),
                citation.projectId(),
                row.getString("work_zh"),
                row.getString("work_en"),
                citation.phrase(),
                citation.statedStage(),
                citation.statedStageWords(),
                citation.promisedDate(),
                citation.quantity());
    }
}
