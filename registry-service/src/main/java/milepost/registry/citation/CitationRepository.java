package milepost.registry.citation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import milepost.registry.checks.Constraints;
import milepost.registry.plan.NamedWork;
import milepost.registry.vocabulary.StatedStage;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** The SQL of citations. */
@Repository
class CitationRepository {

    private final JdbcClient jdbc;

    CitationRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Refuses a plan or clause that is not there, and the same citation twice. */
    Citation insert(Citation citation) {
        try {
            written(jdbc.sql("""
                    insert into citation (
                        id, project_id, plan, clause, name_zh, name_en, phrase, stated_stage, stated_stage_words,
                        promised_date, quantity, recorded_at)
                    values (
                        :id, :projectId, :plan, :clause, :nameZh, :nameEn, :phrase, :statedStage, :statedStageWords,
                        :promisedDate, :quantity, :recordedAt)
                    """), citation).update();
            return citation;
        } catch (DuplicateKeyException e) {
            throw CitationProblems.exists(citation).causedBy(e);
        } catch (DataIntegrityViolationException e) {
            throw unresolved(citation, e);
        }
    }

    /** Refuses a phrase that is cited already, and a clause that is not there. */
    void insertWaiting(Citation citation) {
        if (isCited(citation)) {
            throw CitationProblems.named(citation);
        }
        insert(citation);
    }

    /** Gives the citation of this phrase that waits its project, and what the sentence states as it is told now. */
    Optional<Citation> linkWaiting(Citation citation) {
        try {
            return written(jdbc.sql("""
                    update citation set
                        project_id = :projectId, stated_stage = :statedStage, stated_stage_words = :statedStageWords,
                        promised_date = :promisedDate, quantity = :quantity
                    where plan = :plan and clause = :clause and phrase = :phrase and project_id is null
                    returning *
                    """), citation)
                    .query((row, _) -> citation(row))
                    .optional();
        } catch (DuplicateKeyException e) {
            throw CitationProblems.exists(citation).causedBy(e);
        }
    }

    /** Gives a citation that waits its project; empty if it does not wait. */
    Optional<Citation> link(UUID projectId, UUID id) {
        return jdbc.sql("update citation set project_id = :projectId where id = :id and project_id is null returning *")
                .param("projectId", projectId)
                .param("id", id)
                .query((row, _) -> citation(row))
                .optional();
    }

    /** The other projects that the clause names by the same phrase. */
    List<UUID> linked(UUID projectId, Citation citation) {
        return jdbc.sql("""
                select project_id from citation
                where plan = :plan and clause = :clause and phrase = :phrase and project_id <> :projectId
                """)
                .param("plan", citation.plan())
                .param("clause", citation.clause())
                .param("phrase", citation.phrase())
                .param("projectId", projectId)
                .query((row, _) -> row.getObject("project_id", UUID.class))
                .list();
    }

    /** Gives a project's citations to another one, but for those that it has in the same words, which go. */
    List<Citation> move(UUID from, UUID into) {
        jdbc.sql("""
                delete from citation said
                where project_id = :from and exists (
                    select 1 from citation
                    where project_id = :into and plan = said.plan and clause = said.clause and phrase = said.phrase)
                """).param("from", from).param("into", into).update();
        return jdbc.sql("""
                with moved as (update citation set project_id = :into where project_id = :from returning *)
                select * from moved order by id
                """)
                .param("from", from)
                .param("into", into)
                .query((row, _) -> citation(row))
                .list();
    }

    Optional<Citation> find(UUID id) {
        return jdbc.sql("select * from citation where id = :id")
                .param("id", id)
                .query((row, _) -> citation(row))
                .optional();
    }

    List<Citation> ofProject(UUID projectId, Optional<UUID> after, int limit) {
        return jdbc.sql("""
                select * from citation
                where project_id = :projectId and (cast(:after as uuid) is null or id > :after)
                order by id
                limit :limit
                """)
                .param("projectId", projectId)
                .param("after", after.orElse(null), Types.OTHER)
                .param("limit", limit)
                .query((row, _) -> citation(row))
                .list();
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
                .query((row, _) -> citation(row))
                .list();
    }

    /** Returns what a plan names, by clause, in the order in which it was recorded. */
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

    private boolean isCited(Citation citation) {
        return jdbc.sql("""
                select exists (
                    select from citation where plan = :plan and clause = :clause and phrase = :phrase)
                """)
                .param("plan", citation.plan())
                .param("clause", citation.clause())
                .param("phrase", citation.phrase())
                .query(Boolean.class)
                .single();
    }

    private static StatementSpec written(StatementSpec statement, Citation citation) {
        return statement
                .param("id", citation.id())
                .param("projectId", citation.projectId(), Types.OTHER)
                .param("plan", citation.plan())
                .param("clause", citation.clause())
                .param("nameZh", citation.nameZh(), Types.VARCHAR)
                .param("nameEn", citation.nameEn(), Types.VARCHAR)
                .param("phrase", citation.phrase())
                .param("statedStage", citation.statedStage().code())
                .param("statedStageWords", citation.statedStageWords(), Types.VARCHAR)
                .param("promisedDate", citation.promisedDate(), Types.DATE)
                .param("quantity", citation.quantity(), Types.VARCHAR)
                .param("recordedAt", citation.recordedAt().atOffset(ZoneOffset.UTC));
    }

    private static RuntimeException unresolved(Citation citation, DataIntegrityViolationException e) {
        if (Constraints.isBroken("citation_plan", e)) {
            return CitationProblems.unknownPlan(citation.plan()).causedBy(e);
        }
        if (Constraints.isBroken("citation_clause", e)) {
            return CitationProblems.unknownClause(citation.plan(), citation.clause())
                    .causedBy(e);
        }
        return e;
    }

    private static Citation citation(ResultSet row) throws SQLException {
        return new Citation(
                row.getObject("id", UUID.class),
                row.getObject("project_id", UUID.class),
                row.getString("plan"),
                row.getString("clause"),
                row.getString("name_zh"),
                row.getString("name_en"),
                row.getString("phrase"),
                StatedStage.of(row.getString("stated_stage")),
                row.getString("stated_stage_words"),
                row.getObject("promised_date", LocalDate.class),
                row.getString("quantity"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant());
    }

    private static NamedWork namedWork(ResultSet row) throws SQLException {
        var citation = citation(row);
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
