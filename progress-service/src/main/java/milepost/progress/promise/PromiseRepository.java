package milepost.progress.promise;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of what a plan says of projects. */
@Repository
class PromiseRepository {

    private final JdbcClient jdbc;

    PromiseRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Returns what a plan says of projects, in the order in which it was recorded, beginning after the given citation. What a clause
     * says in the same words of two projects that were merged is one.
     *
     * @param asOf the time as of which it is asked for, null for now
     */
    List<PlanCitation> list(String plan, @Nullable Instant asOf, @Nullable UUID after, int limit) {
        return jdbc.sql("""
                select * from (
                    select distinct on (standing.id, c.clause, c.phrase)
                        c.citation_id, c.clause, c.phrase, c.stated_stage, c.stated_stage_words, c.promised_date,
                        standing.id as project_id, standing.name_zh
                    from project_citation c
                    join project cited on cited.id = c.project_id
                    join project standing on standing.id = case
                        when cast(:asOf as timestamptz) is null then coalesce(cited.merged_into, cited.id)
                        else standing_project(cited.id, :asOf) end
                    where c.plan = :plan and c.cited_at <= coalesce(cast(:asOf as timestamptz), 'infinity')
                      and (c.uncited_at is null or c.uncited_at > cast(:asOf as timestamptz))
                    order by standing.id, c.clause, c.phrase, c.citation_id
                ) said
                where cast(:after as uuid) is null or citation_id > cast(:after as uuid)
                order by citation_id
                limit :limit
                """)
                .param("plan", plan)
                .param("asOf", asOf == null ? null : asOf.atOffset(ZoneOffset.UTC))
                .param("after", after)
                .param("limit", limit)
                .query((row, _) -> new PlanCitation(
                        row.getObject("citation_id", UUID.class),
                        row.getString("clause"),
                        row.getString("phrase"),
                        row.getString("stated_stage"),
                        row.getString("stated_stage_words"),
                        row.getObject("promised_date", LocalDate.class),
                        row.getObject("project_id", UUID.class),
                        row.getString("name_zh")))
                .list();
    }
}
