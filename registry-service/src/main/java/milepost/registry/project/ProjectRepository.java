package milepost.registry.project;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import milepost.events.RegistryEvent.DistinctFrom;
import milepost.registry.checks.Constraints;
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

    /**
     * Adds a project unless there is another one of its name that it is not said to be distinct from.
     *
     * @return whether it was added
     */
    boolean insert(Project project) {
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
                where not exists (
                    select 1 from project where name_key = :nameKey and id <> all (cast(:distinctFrom as uuid[])))
                on conflict on constraint project_name do nothing
                """));
        var others = project.distinctFrom().stream().map(DistinctFrom::id).toList();
        return isWritten(statement.param("distinctFrom", ProjectRow.array(others)), project);
    }

    /**
     * Writes a project's next version, unless it has moved on since, or takes a name that another one has.
     *
     * @return whether it was written
     */
    boolean update(Project project) {
        var statement = jdbc.sql(counted("""
                update project set
                    version = :version, name_zh = :nameZh, name_key = :nameKey,
                    distinction = case when name_key = :nameKey then distinction else 0 end,
                    name_en = :nameEn, aliases = :aliases, nature = :nature, category = :category, regions = :regions,
                    corridor_endpoints = :endpoints, corridor_via = :via, codes = :codes,
                    responsible_org = :responsibleOrg, investment = :investment, description_zh = :descriptionZh,
                    part_of = :partOf, updated_at = :updatedAt
                where id = :id and version = :version - 1
                  and (name_key = :nameKey or not exists (select 1 from project where name_key = :nameKey))
                """));
        return isWritten(statement, project);
    }

    /** Raises the version under the row's lock, for a change that is kept elsewhere. */
    Optional<RaisedProject> raise(UUID id, Instant at) {
        return jdbc.sql("""
                update project set version = version + 1, updated_at = greatest(updated_at, :at) where id = :id
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

    /** The projects whose name is the same to us, the first registered first. */
    List<Project> named(String nameKey) {
        return jdbc.sql("select " + ProjectRow.COLUMNS + " from project where name_key = :nameKey order by id")
                .param("nameKey", nameKey)
                .query(ProjectRow.MAPPER)
                .list();
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
            throw ProjectProblems.nameTakenMeanwhile().causedBy(e);
        } catch (DataIntegrityViolationException e) {
            if (Constraints.isBroken("project_part_of", e)) {
                throw ProjectProblems.unknownProject(
                                "/partOf", project.details().partOf())
                        .causedBy(e);
            }
            throw e;
        }
    }
}
