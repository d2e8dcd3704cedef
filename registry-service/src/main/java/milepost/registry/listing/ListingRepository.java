package milepost.registry.listing;

import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import milepost.messaging.Columns;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of the entries of projects in annual lists. */
@Repository
class ListingRepository {

    private final JdbcClient jdbc;

    ListingRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Adds entries; refuses one of a list that its project stands in already. */
    void insert(List<Listing> listings) {
        try {
            ListingRow.bind(jdbc.sql("""
                    insert into project_listing (
                        id, project_id, year, level, list, bucket, document_ref, corrects, reason, recorded_at)
                    select * from unnest(
                        cast(:ids as uuid[]), cast(:projects as uuid[]), cast(:years as int[]), :levels, :lists, :buckets,
                        :documents, cast(:corrected as uuid[]), :reasons, cast(:times as timestamptz[]))
                    """), listings).update();
        } catch (DuplicateKeyException e) {
            throw ListingProblems.exists(listings.getFirst().entry()).causedBy(e);
        }
    }

    /** Ends an entry; false if it does not stand. */
    boolean end(UUID id, @Nullable UUID replacedBy, String reason, Instant at) {
        return jdbc.sql("""
                update project_listing set ended_at = :at, replaced_by = :replacedBy, end_reason = :reason
                where id = :id and ended_at is null
                """)
                        .param("id", id)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("replacedBy", replacedBy, Types.OTHER)
                        .param("reason", reason)
                        .update()
                > 0;
    }

    Optional<Listing> find(UUID id) {
        return jdbc.sql("select * from project_listing where id = :id")
                .param("id", id)
                .query(ListingRow.MAPPER)
                .optional();
    }

    /** Returns all entries of projects, also those that do not stand any more, in the order in which they were recorded. */
    List<Listing> ofProjects(Collection<UUID> projects) {
        return jdbc.sql("select * from project_listing where project_id = any (cast(:projects as uuid[])) order by id")
                .param("projects", Columns.of(projects))
                .query(ListingRow.MAPPER)
                .list();
    }

    /** Returns a project and those that were merged into it. */
    List<UUID> withMerged(UUID project) {
        return jdbc.sql("select id from project where id = :id or merged_into = :id order by id")
                .param("id", project)
                .query((row, _) -> row.getObject("id", UUID.class))
                .list();
    }
}
