package milepost.registry.version;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL that reads versions of projects. */
@Repository
class ProjectVersionRepository {

    private final JdbcClient jdbc;

    ProjectVersionRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<ProjectVersion> before(UUID id, long version) {
        return jdbc.sql("""
                select version, valid_from, details, merged_into, change, reason, document from project_version
                where project_id = :id and version < :version
                order by version desc
                limit 1
                """)
                .param("id", id)
                .param("version", version)
                .query(VersionRow.MAPPER)
                .optional();
    }

    /** Returns the version that was valid at a time, or empty if none that is kept was. */
    Optional<ProjectVersion> asOf(UUID id, Instant time) {
        return jdbc.sql("""
                select version, valid_from, details, merged_into, change, reason, document from project_version
                where project_id = :id and valid_from <= :time
                order by version desc
                limit 1
                """)
                .param("id", id)
                .param("time", time.atOffset(ZoneOffset.UTC))
                .query(VersionRow.MAPPER)
                .optional();
    }
}
