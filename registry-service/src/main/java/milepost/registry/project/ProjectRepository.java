package milepost.registry.project;

import java.math.BigDecimal;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import milepost.events.RegistryEvent.Corridor;
import milepost.events.RegistryEvent.DistinctFrom;
import milepost.registry.checks.Constraints;
import org.jspecify.annotations.Nullable;
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
        return 1
                == written(
                        project,
                        described(jdbc.sql("""
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
                """), project)
                                .param(
                                        "distinctFrom",
                                        strings(project.distinctFrom().stream()
                                                .map(DistinctFrom::id)
                                                .toList())));
    }

    void insertDistinctions(UUID id, List<DistinctFrom> distinctFrom) {
        jdbc.sql("""
                insert into project_distinction (project_id, other_id, reason)
                select :id, other.id, other.reason
                from unnest(cast(:others as uuid[]), :reasons) as other (id, reason)
                """)
                .param("id", id)
                .param(
                        "others",
                        strings(distinctFrom.stream().map(DistinctFrom::id).toList()))
                .param(
                        "reasons",
                        distinctFrom.stream().map(DistinctFrom::reason).toArray(String[]::new))
                .update();
    }

    /**
     * Writes a project's next version, unless it has moved on since, or takes a name that another one has.
     *
     * @return whether it was written
     */
    boolean update(Project project) {
        return 1 == written(project, described(jdbc.sql("""
                update project set
                    version = :version, name_zh = :nameZh, name_key = :nameKey,
                    distinction = case when name_key = :nameKey then distinction else 0 end,
                    name_en = :nameEn, aliases = :aliases, nature = :nature, category = :category, regions = :regions,
                    corridor_endpoints = :endpoints, corridor_via = :via, codes = :codes,
                    responsible_org = :responsibleOrg, investment = :investment, description_zh = :descriptionZh,
                    part_of = :partOf, updated_at = :updatedAt
                where id = :id and version = :version - 1
                  and (name_key = :nameKey or not exists (select 1 from project where name_key = :nameKey))
                """), project));
    }

    /** Raises the version under the row's lock, for a change that is kept elsewhere. */
    Optional<RaisedProject> raise(UUID id, Instant at) {
        return jdbc.sql("""
                update project set version = version + 1, updated_at = :at where id = :id
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

    List<UUID> existing(Collection<UUID> ids) {
        return jdbc.sql("select id from project where id = any (cast(:ids as uuid[]))")
                .param("ids", strings(ids))
                .query((row, _) -> row.getObject("id", UUID.class))
                .list();
    }

    /** Until the transaction ends nobody else makes a project a part of another one. */
    void lockParts() {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('project.part_of'))")
                .query((_, _) -> true)
                .single();
    }

    /** Whether {@code whole} is {@code id} itself or, over any number of steps, a part of it. */
    boolean isWithin(UUID whole, UUID id) {
        return jdbc.sql("""
                with recursive above (id, part_of) as (
                    select id, part_of from project where id = :whole
                    union
                    select project.id, project.part_of from project join above on project.id = above.part_of)
                select exists (select 1 from above where id = :id)
                """)
                .param("whole", whole)
                .param("id", id)
                .query(Boolean.class)
                .single();
    }

    private static int written(Project project, StatementSpec statement) {
        try {
            return statement.update();
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

    private static StatementSpec described(StatementSpec statement, Project project) {
        var details = project.details();
        return statement
                .param("id", project.id())
                .param("version", project.version())
                .param("nameZh", details.nameZh())
                .param("nameKey", NameKey.of(details.nameZh()))
                .param("nameEn", details.nameEn(), Types.VARCHAR)
                .param("aliases", strings(details.aliases()))
                .param("nature", details.nature())
                .param("category", details.category())
                .param("regions", strings(details.regions()))
                .param("endpoints", endpoints(details.corridor()), Types.ARRAY)
                .param("via", via(details.corridor()), Types.ARRAY)
                .param("codes", strings(details.codes()))
                .param("responsibleOrg", details.responsibleOrg(), Types.VARCHAR)
                .param("investment", investment(details.investment()), Types.NUMERIC)
                .param("descriptionZh", details.descriptionZh(), Types.VARCHAR)
                .param("partOf", details.partOf(), Types.OTHER)
                .param("updatedAt", project.updatedAt().atOffset(ZoneOffset.UTC));
    }

    private static @Nullable Object endpoints(@Nullable Corridor corridor) {
        return corridor == null ? null : strings(corridor.endpoints());
    }

    private static @Nullable Object via(@Nullable Corridor corridor) {
        return corridor == null ? null : strings(corridor.via());
    }

    private static @Nullable BigDecimal investment(@Nullable String investment) {
        return investment == null ? null : new BigDecimal(investment);
    }

    private static String[] strings(Collection<?> values) {
        return values.stream().map(Object::toString).toArray(String[]::new);
    }
}
