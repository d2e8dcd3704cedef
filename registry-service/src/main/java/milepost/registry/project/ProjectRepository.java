package milepost.registry.project;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import milepost.registry.database.Constraints;
import milepost.registry.naming.ProjectName;
import milepost.registry.relation.RelationProblems;
import milepost.registry.terms.TermsRow;
import milepost.registry.version.VersionNote;
import milepost.registry.version.VersionRow;
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

    /**
     * Adds a project and its first version; other projects may have the same name.
     *
     * @param names its name and aliases
     * @return when it was changed; the database's clock says so, once the table is locked for writing
     */
    Instant insert(Project project, List<ProjectName> names, VersionNote note) {
        return write(jdbc.sql(writing("""
                insert into project (
                    id, version, name_zh, name_key, distinction, name_en, aliases, nature, category, regions,
                    corridor_endpoints, corridor_via, codes, responsible_org, investment, description_zh, part_of,
                    recorded_at, updated_at)
                select
                    :id, :version, :nameZh, :nameKey,
                    (select coalesce(max(distinction) + 1, 0) from project where name_key = :nameKey),
                    :nameEn, :aliases, :nature, :category, :regions, :endpoints, :via, :codes, :responsibleOrg,
                    :investment, :descriptionZh, :partOf, made.at, made.at
                from (select clock_timestamp() as at) made
                """)), project, names, note).orElseThrow();
    }

    /**
     * Writes another description of a project, locks its row and adds a version.
     *
     * @param names its name and aliases
     * @param expected the version that is there; nothing is written over another one, nor over a merged project
     * @return when it was changed; empty if nothing was written
     */
    Optional<Instant> update(Project project, List<ProjectName> names, long expected, VersionNote note) {
        return write(jdbc.sql(writing("""
                update project set
                    version = :version, name_zh = :nameZh, name_key = :nameKey,
                    distinction = case
                        when name_key = :nameKey then distinction
                        else (select coalesce(max(distinction) + 1, 0) from project where name_key = :nameKey) end,
                    name_en = :nameEn, aliases = :aliases, nature = :nature, category = :category, regions = :regions,
                    corridor_endpoints = :endpoints, corridor_via = :via, codes = :codes,
                    responsible_org = :responsibleOrg, investment = :investment, description_zh = :descriptionZh,
                    part_of = :partOf,
                    updated_at = case
                        when version = :version then updated_at -- raised in this transaction
                        else greatest(updated_at, clock_timestamp()) end
                where id = :id and version = :expected and merged_into is null
                """)).param("expected", expected), project, names, note);
    }

    /** Raises the version under the row's lock, for a change that is kept elsewhere. */
    Optional<RaisedProject> raise(UUID id) {
        return jdbc.sql("""
                update project set version = version + 1, updated_at = greatest(updated_at, clock_timestamp())
                where id = :id and merged_into is null
                returning version, regions[1] as lead_region, updated_at
                """)
                .param("id", id)
                .query((row, _) ->
                        new RaisedProject(id, row.getLong("version"), row.getString("lead_region"), updatedAt(row)))
                .optional();
    }

    Optional<Project> find(UUID id) {
        return jdbc.sql("select " + ProjectRow.COLUMNS + " from project where id = :id")
                .param("id", id)
                .query(ProjectRow.MAPPER)
                .optional();
    }

    /** Marks a project as merged and adds a version of it. Projects that were merged into it lead to the same one from now on. */
    void markMerged(Project project, UUID into, VersionNote note) {
        var statement = jdbc.sql("""
                with marked as (
                    update project set merged_into = :mergedInto where id = :id or merged_into = :id
                    returning id, version, updated_at),
                written as (select * from marked where id = :id)
                """ + VersionRow.WRITE);
        VersionRow.bind(statement.param("id", project.id()), project.details(), into, note)
                .update();
    }

    /** One statement that writes a project, its version and its search row, and returns when the project was changed. */
    private static String writing(String project) {
        return "with written as (" + project + " returning id, version, updated_at), found as (" + TermsRow.WRITE
                + "), kept as (" + VersionRow.WRITE + ") select updated_at from written";
    }

    private static Optional<Instant> write(
            StatementSpec statement, Project project, List<ProjectName> names, VersionNote note) {
        ProjectRow.bind(statement, project, names.getFirst());
        TermsRow.bind(statement, project.details(), names);
        VersionRow.bind(statement, project.details(), null, note);
        try {
            return statement.query((row, _) -> updatedAt(row)).optional();
        } catch (DuplicateKeyException e) {
            throw ProjectProblems.changedMeanwhile().causedBy(e);
        } catch (DataIntegrityViolationException e) {
            if (Constraints.isViolated("project_part_of", e)) {
                throw RelationProblems.unknownProject(
                                "/partOf", project.details().partOf())
                        .causedBy(e);
            }
            throw e;
        }
    }

    private static Instant updatedAt(ResultSet row) throws SQLException {
        return row.getObject("updated_at", OffsetDateTime.class).toInstant();
    }
}
