package milepost.registry.project;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import milepost.events.RegistryEvent.DistinctFrom;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of what projects are to one another: parts of a whole, or distinct though they resemble each other. */
@Repository
class RelationRepository {

    private final JdbcClient jdbc;

    RelationRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those of the given projects that there are. */
    List<UUID> existing(Collection<UUID> ids) {
        return jdbc.sql("select id from project where id = any (cast(:ids as uuid[]))")
                .param("ids", ProjectRow.array(ids))
                .query((row, _) -> row.getObject("id", UUID.class))
                .list();
    }

    void insertDistinctions(UUID id, List<DistinctFrom> distinctFrom) {
        var others = distinctFrom.stream().map(DistinctFrom::id).toList();
        var reasons = distinctFrom.stream().map(DistinctFrom::reason).toList();
        jdbc.sql("""
                insert into project_distinction (project_id, other_id, reason)
                select :id, other.id, other.reason
                from unnest(cast(:others as uuid[]), :reasons) as other (id, reason)
                """)
                .param("id", id)
                .param("others", ProjectRow.array(others))
                .param("reasons", ProjectRow.array(reasons))
                .update();
    }

    /** Whether one of the two was said not to be the other. */
    boolean areDistinguished(UUID one, UUID other) {
        return jdbc.sql("""
                select exists (
                    select 1 from project_distinction
                    where (project_id = :one and other_id = :other) or (project_id = :other and other_id = :one))
                """)
                .param("one", one)
                .param("other", other)
                .query(Boolean.class)
                .single();
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
}
