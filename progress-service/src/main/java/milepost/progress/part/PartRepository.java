package milepost.progress.part;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of parts of projects. */
@Repository
class PartRepository {

    private final JdbcClient jdbc;

    PartRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Inserts of which project one is a part from a version on. */
    void insert(UUID part, long version, @Nullable UUID whole, Instant recordedAt) {
        jdbc.sql("""
                insert into project_part (part, version, whole, recorded_at) values (:part, :version, :whole, :recordedAt)
                on conflict (part, version) do nothing
                """)
                .param("part", part)
                .param("version", version)
                .param("whole", whole)
                .param("recordedAt", recordedAt.atOffset(ZoneOffset.UTC))
                .update();
    }

    /**
     * Returns the parts of a project, their parts and so on, each once for each whole. Of projects that were merged the one that
     * they were merged into counts. A circle, which the registry refuses, ends where it began.
     *
     * @param time as it was known then, null for now
     */
    List<ProjectTree.Edge> below(UUID id, @Nullable Instant time, int limit) {
        return jdbc.sql("""
                with recursive below (part, whole) as (
                    select cast(:id as uuid), cast(null as uuid)
                    union
                    select told.part, b.part
                    from below b
                    cross join lateral merged_projects(b.part, :time) family (id)
                    join lateral (
                        select t.part from project_part t
                        where t.whole = family.id
                            and t.version = (
                                select max(version) from project_part known where known.part = t.part and known.recorded_at <= :time)
                            and not exists (
                                select from project_absence absence
                                where absence.project_id = t.part and absence.merged_into is not null and absence.during @> :time)
                        offset 0 -- so that the parts of each are found by the index, however many projects there are
                    ) told on true
                )
                select part, whole from below where whole is not null limit :limit
                """)
                .param("id", id)
                .param("time", time == null ? OffsetDateTime.MAX : time.atOffset(ZoneOffset.UTC)) // MAX is infinity
                .param("limit", limit)
                .query((row, _) ->
                        new ProjectTree.Edge(row.getObject("part", UUID.class), row.getObject("whole", UUID.class)))
                .list();
    }
}
