package milepost.registry.citation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import milepost.registry.checks.Constraints;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of citations. */
@Repository
class CitationRepository {

    private final JdbcClient jdbc;

    CitationRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Refuses a plan or clause that is not there, and the same citation twice. */
    void insert(Citation citation) {
        try {
            jdbc.sql("""
                    insert into citation (
                        id, project_id, plan, clause, phrase, stated_stage, stated_stage_words, promised_date, quantity,
                        recorded_at)
                    values (
                        :id, :projectId, :plan, :clause, :phrase, :statedStage, :statedStageWords, :promisedDate, :quantity,
                        :recordedAt)
                    """)
                    .param("id", citation.id())
                    .param("projectId", citation.projectId())
                    .param("plan", citation.plan())
                    .param("clause", citation.clause())
                    .param("phrase", citation.phrase())
                    .param("statedStage", citation.statedStage().code())
                    .param("statedStageWords", citation.statedStageWords(), Types.VARCHAR)
                    .param("promisedDate", citation.promisedDate(), Types.DATE)
                    .param("quantity", citation.quantity(), Types.VARCHAR)
                    .param("recordedAt", citation.recordedAt().atOffset(ZoneOffset.UTC))
                    .update();
        } catch (DuplicateKeyException e) {
            throw CitationProblems.exists(citation).causedBy(e);
        } catch (DataIntegrityViolationException e) {
            throw unresolved(citation, e);
        }
    }

    /** The other projects that the clause names by the same phrase. */
    List<UUID> linked(Citation citation) {
        return jdbc.sql("""
                select project_id from citation
                where plan = :plan and clause = :clause and phrase = :phrase and project_id <> :projectId
                """)
                .param("plan", citation.plan())
                .param("clause", citation.clause())
                .param("phrase", citation.phrase())
                .param("projectId", citation.projectId())
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

    Optional<Citation> find(UUID projectId, UUID id) {
        return jdbc.sql("select * from citation where project_id = :projectId and id = :id")
                .param("projectId", projectId)
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

    /** What a plan names, in the order in which it was recorded. */
    List<CitedWork> ofPlan(String plan) {
        return jdbc.sql("""
                select citation.*, project.name_zh, project.name_en
                from citation join project on project.id = citation.project_id
                where citation.plan = :plan
                order by citation.id
                """)
                .param("plan", plan)
                .query((row, _) -> new CitedWork(citation(row), row.getString("name_zh"), row.getString("name_en")))
                .list();
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
                row.getString("phrase"),
                StatedStage.of(row.getString("stated_stage")),
                row.getString("stated_stage_words"),
                row.getObject("promised_date", LocalDate.class),
                row.getString("quantity"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant());
    }
}
