package milepost.registry.citation;

import java.sql.Types;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import milepost.messaging.Columns;
import milepost.registry.database.Constraints;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of citations one by one and of projects. */
@Repository
class CitationRepository {

    private final JdbcClient jdbc;

    CitationRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Adds a citation; refuses an unknown plan or clause, and a citation that exists. */
    Citation insert(Citation citation) {
        try {
            CitationRow.bind(jdbc.sql("""
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

    /** Links the citation of the same phrase that has no project, and updates it; empty if there is none. */
    Optional<Citation> linkUnlinked(Citation citation) {
        try {
            return CitationRow.bind(jdbc.sql("""
                    update citation set
                        project_id = :projectId, stated_stage = :statedStage, stated_stage_words = :statedStageWords,
                        promised_date = :promisedDate, quantity = :quantity
                    where plan = :plan and clause = :clause and phrase = :phrase and project_id is null
                    returning *
                    """), citation)
                    .query(CitationRow.MAPPER)
                    .optional();
        } catch (DuplicateKeyException e) {
            throw CitationProblems.exists(citation).causedBy(e);
        }
    }

    /** Links a citation that has no project; empty if there is none with that id. */
    Optional<Citation> linkUnlinked(UUID projectId, UUID id) {
        return jdbc.sql("update citation set project_id = :projectId where id = :id and project_id is null returning *")
                .param("projectId", projectId)
                .param("id", id)
                .query(CitationRow.MAPPER)
                .optional();
    }

    /** Returns the other projects that the same phrase of the clause is linked to. */
    List<UUID> otherProjects(UUID projectId, Citation citation) {
        return CitationRow.bindPlace(jdbc.sql("""
                select project_id from citation
                where plan = :plan and clause = :clause and phrase = :phrase and project_id <> :projectId
                """), citation)
                .param("projectId", projectId)
                .query((row, _) -> row.getObject("project_id", UUID.class))
                .list();
    }

    /** Keeps the citations of a project as they are, before they are moved. */
    void keep(UUID project) {
        jdbc.sql("delete from citation_taken where project_id = :project")
                .param("project", project)
                .update();
        jdbc.sql("insert into citation_taken (" + CitationRow.TAKEN + ") select " + CitationRow.TAKEN_FROM
                        + " from citation where project_id = :project")
                .param("project", project)
                .update();
    }

    /** Moves the citations back that a merge has taken from a project and that the other one still has, and returns them. */
    List<Citation> giveBack(UUID project, UUID from) {
        return jdbc.sql("""
                with moved as (
                    update citation set project_id = :project from citation_taken taken
                    where taken.project_id = :project and citation.id = taken.citation_id and citation.project_id = :from
                    returning citation.*
                ), restored as (
                    insert into citation (
                        id, project_id, plan, clause, name_zh, name_en, phrase, stated_stage, stated_stage_words,
                        promised_date, quantity, recorded_at)
                    select citation_id, project_id, plan, clause, name_zh, name_en, phrase, stated_stage, stated_stage_words,
                        promised_date, quantity, recorded_at
                    from citation_taken taken
                    where taken.project_id = :project and not exists (select from citation where id = taken.citation_id)
                    returning *
                ), forgotten as (
                    delete from citation_taken where project_id = :project
                )
                select * from moved union all select * from restored order by id
                """)
                .param("project", project)
                .param("from", from)
                .query(CitationRow.MAPPER)
                .list();
    }

    /** Moves those of these citations that a project has to another one, and returns them. */
    List<Citation> move(List<UUID> ids, UUID from, UUID into) {
        return jdbc.sql("""
                update citation set project_id = :into
                where id = any (cast(:ids as uuid[])) and project_id = :from
                returning *
                """)
                .param("ids", Columns.of(ids))
                .param("from", from)
                .param("into", into)
                .query(CitationRow.MAPPER)
                .list();
    }

    /** Returns the plans that cite a project. */
    List<String> plans(UUID project) {
        return jdbc.sql("select distinct plan from citation where project_id = :project order by plan")
                .param("project", project)
                .query((row, _) -> row.getString("plan"))
                .list();
    }

    /**
     * Moves the citations of a project to another one. Of those that the other one has with the same phrase only values that it
     * lacks are kept.
     *
     * @return those that the other project has now, or has with other values
     */
    List<Citation> move(UUID from, UUID into) {
        return jdbc.sql("""
                with same as (
                    delete from citation gone using citation kept
                    where gone.project_id = :from and kept.project_id = :into
                      and kept.plan = gone.plan and kept.clause = gone.clause and kept.phrase = gone.phrase
                    returning kept.id, gone.stated_stage_words, gone.promised_date, gone.quantity
                ), moved as (
                    update citation set project_id = :into
                    where project_id = :from and id not in (
                        select gone.id from citation gone join citation kept
                            on kept.plan = gone.plan and kept.clause = gone.clause and kept.phrase = gone.phrase
                        where gone.project_id = :from and kept.project_id = :into)
                    returning *
                ), filled as (
                    update citation kept set
                        stated_stage_words = coalesce(kept.stated_stage_words, same.stated_stage_words),
                        promised_date = coalesce(kept.promised_date, same.promised_date),
                        quantity = coalesce(kept.quantity, same.quantity)
                    from same
                    where kept.id = same.id and (
                        (kept.stated_stage_words is null and same.stated_stage_words is not null)
                        or (kept.promised_date is null and same.promised_date is not null)
                        or (kept.quantity is null and same.quantity is not null))
                    returning kept.*
                )
                select * from moved union all select * from filled order by id
                """)
                .param("from", from)
                .param("into", into)
                .query(CitationRow.MAPPER)
                .list();
    }

    Optional<Citation> find(UUID id) {
        return jdbc.sql("select * from citation where id = :id")
                .param("id", id)
                .query(CitationRow.MAPPER)
                .optional();
    }

    List<Citation> ofProjects(Collection<UUID> projects) {
        return jdbc.sql("select * from citation where project_id = any(cast(:projects as uuid[])) order by id")
                .param("projects", Columns.of(projects))
                .query(CitationRow.MAPPER)
                .list();
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
                .query(CitationRow.MAPPER)
                .list();
    }

    private static RuntimeException unresolved(Citation citation, DataIntegrityViolationException e) {
        if (Constraints.isViolated("citation_plan", e)) {
            return CitationProblems.unknownPlan(citation.plan()).causedBy(e);
        }
        if (Constraints.isViolated("citation_clause", e)) {
            return CitationProblems.unknownClause(citation.plan(), citation.clause())
                    .causedBy(e);
        }
        return e;
    }
}
