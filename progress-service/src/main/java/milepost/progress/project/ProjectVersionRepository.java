package milepost.progress.project;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of the versions of projects: one row for each project that has a progress event. */
@Repository
class ProjectVersionRepository {

    private final JdbcClient jdbc;

    ProjectVersionRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Locks the row of the project until the end of the transaction. */
    RaisedProject raise(UUID projectId) {
        var version =
                jdbc.sql("""
                insert into project_version as v (project_id, version)
                values (:projectId, 1)
                on conflict (project_id) do update set version = v.version + 1
                returning version
                """).param("projectId", projectId).query(Long.class).single();
        return new RaisedProject(projectId, version);
    }

    /** Locks the rows of projects, in one order, until the end of the transaction; false if there is none. */
    boolean lock(List<UUID> projectIds) {
        return !jdbc.sql("""
                select project_id from project_version
                where project_id = any (cast(:projectIds as uuid[]))
                order by project_id
                for update
                """)
                .param("projectIds", projectIds.stream().map(UUID::toString).toArray(String[]::new))
                .query((_, _) -> true)
                .list()
                .isEmpty();
    }

    /** Inserts the version of a project that has none. */
    void insert(UUID projectId, long version) {
        jdbc.sql("insert into project_version (project_id, version) values (:projectId, :version)")
                .param("projectId", projectId)
                .param("version", version)
                .update();
    }

    boolean hasAny() {
        return jdbc.sql("select exists (select from project_version)")
                .query(Boolean.class)
                .single();
    }

    long current(UUID projectId) {
        return jdbc.sql("select version from project_version where project_id = :projectId")
                .param("projectId", projectId)
                .query(Long.class)
                .optional()
                .orElse(0L);
    }
}
