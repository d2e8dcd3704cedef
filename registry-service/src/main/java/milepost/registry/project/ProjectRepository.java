package milepost.registry.project;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import milepost.registry.checks.Constraints;
import milepost.registry.relation.RelationProblems;
import milepost.registry.terms.TermsRow;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** The SQL of projects one by one. */
@Repository
class ProjectRepository {

    private final JdbcClient jdbc;

    ProjectRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Adds a project; others of its name may be there. */
    void insert(Project project) {
        var statement = jdbc.sql(counted("""
                insert into project (
                    id, version, name_zh, name_key, distinction, name_en, aliases, nature, category, regions,
                    corridor_endpoints, corridor_via, codes, responsible_org, investment, description_zh, part_of,
                    recorded_at, updated_at)
                select
                    :id, :version, :nameZh, :nameKey,
                    (select coalesce(max(distinction) + 1, 0) from project where name_key = :nameKey),
                    :nameEn, :aliases, :nature, :category, :regions, :endpoints, :via, :codes, :responsibleOrg,
                    :investment, :descriptionZh, :partOf, :updatedAt, :updatedAt
                """));
        isWritten(statement, project);
    }

    /**
     * Writes what a project has become, and locks it.
     *
     * @param expected the version that is there; nothing is written over another one, nor over a merged project
     * @return whether it was written
     */
    boolean update(Project project, long expected) {
        var statement = jdbc.sql(counted("""
                update project set
                    version = :version, name_zh = :nameZh, name_key = :nameKey,
                    distinction = case
                        when name_key = :nameKey then distinction
                        else (select coalesce(max(distinction) + 1, 0) from project where name_key = :nameKey) end,
                    name_en = :nameEn, aliases = :aliases, nature = :nature, category = :category, regions = :regions,
                    corridor_endpoints = :endpoints, corridor_via = :via, codes = :codes,
                    responsible_org = :responsibleOrg, investment = :investment, description_zh = :descriptionZh,
                    part_of = :partOf, updated_at = :updatedAt
                where id = :id and version = :expected and merged_into is null
                """));
        return isWritten(statement.param("expected", expected), project);
    }

    /** Raises the version under the row's lock, for a change that is kept elsewhere. */
    Optional<RaisedProject> raise(UUID id, Instant at) {
        return jdbc.sql("""
                update project set version = version + 1, updated_at = greatest(updated_at, :at)
                where id = :id and merged_into is null
                returning version, regions[1] as lead_region
                """)
                .param("id", id)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query((row, _) -> new RaisedProject(id, row.getLong("version"), row.getString("lead_region"), at))
                .optional();
    }

    Optional<Project> find(UUID id) {
        return jdbc.sql("select " + ProjectRow.COLUMNS + " from project where id = :id")
                .param("id", id)
                .query(ProjectRow.MAPPER)
                .optional();
    }

    /** What was merged into the project before leads on to the same one, so that nobody is led in steps. */
    void markMerged(UUID id, UUID into) {
        jdbc.sql("update project set merged_into = :into where id = :id or merged_into = :id")
                .param("id", id)
                .param("into", into)
                .update();
    }

    /** One statement that writes a project, and what it is found by, and counts the projects. */
    private static String counted(String writing) {
        return "with written as (" + writing + " returning id), found as (" + TermsRow.WRITE
                + ") select count(*) from written";
    }

    private static boolean isWritten(StatementSpec statement, Project project) {
        try {
            var described = TermsRow.describe(ProjectRow.describe(statement, project), project.details());
            return described.query(Integer.class).single() == 1;
        } catch (DuplicateKeyException e) {
            throw ProjectProblems.changedMeanwhile().causedBy(e);
        } catch (DataIntegrityViolationException e) {
            if (Constraints.isBroken("project_part_of", e)) {
                throw RelationProblems.unknownProject(
                                "/partOf", project.details().partOf())
                        .causedBy(e);
            }
            throw e;
        }
    }
}
