package milepost.registry.project;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import milepost.messaging.Columns;
import milepost.registry.database.Constraints;
import milepost.registry.project.Project.Splits;
import milepost.registry.relation.RelationProblems;
import milepost.registry.row.GivenProject;
import milepost.registry.terms.TermsRow;
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
     * Adds projects and their first versions; other projects may have the same names.
     *
     * @return when they were added; the database's clock says so, once the table is locked for writing
     */
    Instant insert(List<GivenProject> projects) {
        var added = """
                insert into project (
                    id, version, name_zh, name_key, distinction, name_en, aliases, nature, category, regions,
                    corridor_endpoints, corridor_via, codes, responsible_org, investment, description_zh, part_of,
                    recorded_at, updated_at)
                select
                    given.id, given.version, given.name_zh, given.name_key,
                    (select coalesce(max(distinction), -1) from project where name_key = given.name_key)
                        + row_number() over (partition by given.name_key order by given.id),
                    given.name_en, given.aliases, given.nature, given.category, given.regions, given.corridor_endpoints,
                    given.corridor_via, given.codes, given.responsible_org, given.investment, given.description_zh,
                    given.part_of, made.at, made.at
                from given cross join (select clock_timestamp() as at) made
                """;
        return write(jdbc.sql(writing(added)), projects).orElseThrow();
    }

    /**
     * Writes another description of a project, locks its row and adds a version.
     *
     * @param expected the version that is there; nothing is written over another one, nor over a merged project
     * @return when it was changed; empty if nothing was written
     */
    Optional<Instant> update(GivenProject project, long expected) {
        var updated = """
                update project set
                    version = given.version, name_zh = given.name_zh, name_key = given.name_key,
                    distinction = case
                        when project.name_key = given.name_key then project.distinction
                        else (select coalesce(max(distinction) + 1, 0) from project where name_key = given.name_key) end,
                    name_en = given.name_en, aliases = given.aliases, nature = given.nature, category = given.category,
                    regions = given.regions, corridor_endpoints = given.corridor_endpoints,
                    corridor_via = given.corridor_via, codes = given.codes, responsible_org = given.responsible_org,
                    investment = given.investment, description_zh = given.description_zh, part_of = given.part_of,
                    updated_at = case
                        when project.version = given.version then project.updated_at -- raised in this transaction
                        else greatest(project.updated_at, clock_timestamp()) end
                from given
                where project.id = given.id and project.version = :expected and project.merged_into is null
                  and project.withdrawn_at is null
                """;
        return write(jdbc.sql(writing(updated)).param("expected", expected), List.of(project));
    }

    /** Raises the version under the row's lock, for a change that is kept elsewhere. */
    Optional<RaisedProject> raise(UUID id) {
        return raise(List.of(id)).stream().findFirst();
    }

    /** The same for several, which are locked in no certain order. */
    List<RaisedProject> raise(Collection<UUID> ids) {
        return raise(ids, "merged_into is null and withdrawn_at is null");
    }

    Optional<RaisedProject> raiseWithdrawn(UUID id) {
        return raise(List.of(id), "withdrawn_at is not null").stream().findFirst();
    }

    Optional<RaisedProject> raiseMerged(UUID id) {
        return raise(List.of(id), "merged_into is not null").stream().findFirst();
    }

    private List<RaisedProject> raise(Collection<UUID> ids, String condition) {
        return jdbc.sql("""
                update project set version = version + 1, updated_at = greatest(updated_at, clock_timestamp())
                where id = any (cast(:ids as uuid[])) and %s
                returning id, version, regions[1] as lead_region, updated_at
                """.formatted(condition))
                .param("ids", Columns.of(ids))
                .query((row, _) -> new RaisedProject(
                        row.getObject("id", UUID.class),
                        row.getLong("version"),
                        row.getString("lead_region"),
                        updatedAt(row)))
                .list();
    }

    /** Locks the row, if there is one. */
    Optional<UUID> lock(UUID id) {
        return jdbc.sql("select id from project where id = :id for no key update")
                .param("id", id)
                .query(UUID.class)
                .optional();
    }

    Optional<Project> find(UUID id) {
        return jdbc.sql("select " + ProjectRow.COLUMNS + " from project where id = :id")
                .param("id", id)
                .query(ProjectRow.MAPPER)
                .optional();
    }

    List<Project> findAll(Collection<UUID> ids) {
        return jdbc.sql("select " + ProjectRow.COLUMNS + " from project where id = any (cast(:ids as uuid[]))")
                .param("ids", Columns.of(ids))
                .query(ProjectRow.MAPPER)
                .list();
    }

    /** Marks a project as merged and adds a version of it. Projects that were merged into it lead to the same one from now on. */
    void markMerged(GivenProject project) {
        jdbc.sql("with " + GivenProject.QUERY + """
                , marked as (
                    update project set merged_into = given.merged_into from given
                    where project.id = given.id or project.merged_into = given.id
                    returning project.id, project.version, project.updated_at),
                written as (select marked.* from marked join given using (id))
                """ + VersionRow.WRITE)
                .param("given", GivenProject.json(List.of(project)))
                .update();
    }

    /** Marks a project as withdrawn, for the reason of the new version. */
    void withdraw(GivenProject project) {
        mark(
                project,
                "withdrawn_at = updated_at, withdrawn_reason = given.reason, withdrawn_document = given.document");
    }

    void reinstate(GivenProject project) {
        mark(project, "withdrawn_at = null, withdrawn_reason = null, withdrawn_document = null");
    }

    /** Has a project stand by itself, and those that had been merged into it before be this one again. */
    void endMerge(UUID id, List<UUID> with) {
        jdbc.sql("""
                update project set merged_into = case when id = :id then null else cast(:id as uuid) end
                where id = :id or id = any (cast(:with as uuid[]))
                """).param("id", id).param("with", Columns.of(with)).update();
    }

    /** Writes columns of a project that has been raised, and adds a version of it. */
    private void mark(GivenProject project, String columns) {
        jdbc.sql("with " + GivenProject.QUERY + ", written as (update project set " + columns
                        + " from given where project.id = given.id returning project.id, project.version, project.updated_at) "
                        + VersionRow.WRITE)
                .param("given", GivenProject.json(List.of(project)))
                .update();
    }

    /** Returns the splits that were recorded by a time. */
    Splits splits(UUID id, Instant time) {
        return jdbc.sql("""
                select
                    array(select part_id from project_split
                        where origin_id = :id and recorded_at <= :time order by part_id) as split_into,
                    array(select origin_id from project_split
                        where part_id = :id and recorded_at <= :time order by origin_id) as split_from
                """)
                .param("id", id)
                .param("time", time.atOffset(ZoneOffset.UTC))
                .query((row, _) -> ProjectRow.splits(row))
                .single();
    }

    /** One statement that writes projects, their versions and their search rows, and returns when the projects were changed. */
    private static String writing(String projects) {
        return "with " + GivenProject.QUERY + ", written as (" + projects
                + " returning project.id, project.version, project.updated_at), found as (" + TermsRow.WRITE
                + "), kept as (" + VersionRow.WRITE + ") select updated_at from written limit 1";
    }

    private static Optional<Instant> write(StatementSpec statement, List<GivenProject> projects) {
        try {
            return statement
                    .param("given", GivenProject.json(projects))
                    .query((row, _) -> updatedAt(row))
                    .optional();
        } catch (DuplicateKeyException e) {
            throw ProjectProblems.changedMeanwhile().causedBy(e);
        } catch (DataIntegrityViolationException e) {
            if (projects.size() == 1 && Constraints.isViolated("project_part_of", e)) {
                throw RelationProblems.unknownProject(
                                "/partOf", projects.getFirst().partOf())
                        .causedBy(e);
            }
            throw e;
        }
    }

    private static Instant updatedAt(ResultSet row) throws SQLException {
        return row.getObject("updated_at", OffsetDateTime.class).toInstant();
    }
}
