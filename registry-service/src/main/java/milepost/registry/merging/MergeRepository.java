package milepost.registry.merging;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of which project was merged into which one. */
@Repository
class MergeRepository {

    private final JdbcClient jdbc;

    MergeRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A merge that holds.
     *
     * @param intoVersion the version that the other project had after it
     */
    record Merge(UUID into, long intoVersion, Instant at) {}

    void insert(UUID id, Merge merge) {
        jdbc.sql("""
                insert into project_merge (project_id, into_id, into_version, merged_at)
                values (:id, :into, :intoVersion, :at)
                """)
                .param("id", id)
                .param("into", merge.into())
                .param("intoVersion", merge.intoVersion())
                .param("at", merge.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<Merge> find(UUID id) {
        return jdbc.sql("""
                select into_id, into_version, merged_at from project_merge
                where project_id = :id and separated_at is null
                """)
                .param("id", id)
                .query((row, _) -> new Merge(
                        row.getObject("into_id", UUID.class),
                        row.getLong("into_version"),
                        row.getObject("merged_at", OffsetDateTime.class).toInstant()))
                .optional();
    }

    /** Returns the projects that were merged into one, or into one of those. */
    List<UUID> mergedInto(UUID id) {
        return jdbc.sql("""
                with recursive below (id) as (
                    select project_id from project_merge where into_id = :id and separated_at is null
                    union
                    select project_id from below join project_merge on into_id = below.id and separated_at is null)
                select id from below order by id
                """)
                .param("id", id)
                .query((row, _) -> row.getObject("id", UUID.class))
                .list();
    }

    void end(UUID id, Instant at) {
        jdbc.sql("update project_merge set separated_at = :at where project_id = :id and separated_at is null")
                .param("id", id)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }
}
