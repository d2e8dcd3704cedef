package milepost.progress.project;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import milepost.events.RegistryEvent.ProjectDetails;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of the projection of projects. */
@Repository
class ProjectRepository {

    private final JdbcClient jdbc;

    ProjectRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Saves the project as the registry describes it now; the plans that cite it stay. */
    void save(UUID id, ProjectDetails details) {
        jdbc.sql("""
                insert into project (id, name_zh, name_en, nature, category, regions, responsible_org)
                values (:id, :nameZh, :nameEn, :nature, :category, :regions, :responsibleOrg)
                on conflict (id) do update set
                    name_zh = excluded.name_zh,
                    name_en = excluded.name_en,
                    nature = excluded.nature,
                    category = excluded.category,
                    regions = excluded.regions,
                    responsible_org = excluded.responsible_org
                """)
                .param("id", id)
                .param("nameZh", details.nameZh())
                .param("nameEn", details.nameEn())
                .param("nature", details.nature())
                .param("category", details.category())
                .param("regions", details.regions().toArray(String[]::new))
                .param("responsibleOrg", details.responsibleOrg())
                .update();
    }

    void addPlan(UUID id, String plan) {
        jdbc.sql("""
                update project set plans = array_append(plans, :plan)
                where id = :id and not :plan = any (plans)
                """).param("id", id).param("plan", plan).update();
    }

    /**
     * Marks the project, and those that were merged into it before, as merged into another one or into the one that this was
     * merged into. Merges are marked one after the other, because two of a chain are read in any order.
     */
    void markMerged(UUID id, UUID into, Instant at) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('project.merged_into'))")
                .query((_, _) -> true)
                .single();
        jdbc.sql("""
                update project
                set merged_into = coalesce((select merged_into from project where id = :into), :into), merge_pending = true,
                    merged_at = case when id = :id then :at else merged_at end
                where id = :id or merged_into = :id
                """)
                .param("id", id)
                .param("into", into)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Returns the id of the project itself or, from when it was merged on, of the one that it was merged into. */
    Optional<UUID> standingId(UUID id, Instant time) {
        return jdbc.sql(
                        "select case when merged_at <= :time then merged_into else id end as id from project where id = :id")
                .param("id", id)
                .param("time", time.atOffset(ZoneOffset.UTC))
                .query((row, _) -> row.getObject("id", UUID.class))
                .optional();
    }

    /** Locks and returns merged projects whose progress still has to be moved, each with the project that it belongs to. */
    List<MergedProject> lockPending(int limit) {
        return jdbc.sql("""
                select id, merged_into, merged_at from project
                where merge_pending and merged_into is not null
                order by id
                limit :limit
                for update skip locked
                """)
                .param("limit", limit)
                .query((row, _) -> new MergedProject(
                        row.getObject("id", UUID.class),
                        row.getObject("merged_into", UUID.class),
                        row.getObject("merged_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    void setMoved(UUID id) {
        jdbc.sql("update project set merge_pending = false where id = :id")
                .param("id", id)
                .update();
    }

    Optional<Project> find(UUID id) {
        return jdbc.sql("""
                select id, name_zh, name_en, nature, category, regions, responsible_org, plans, merged_into
                from project
                where id = :id
                """)
                .param("id", id)
                .query((row, _) -> new Project(
                        row.getObject("id", UUID.class),
                        row.getString("name_zh"),
                        row.getString("name_en"),
                        row.getString("nature"),
                        row.getString("category"),
                        texts(row, "regions"),
                        row.getString("responsible_org"),
                        texts(row, "plans"),
                        row.getObject("merged_into", UUID.class)))
                .optional();
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        Array array = row.getArray(column);
        return List.of((String[]) array.getArray());
    }
}
