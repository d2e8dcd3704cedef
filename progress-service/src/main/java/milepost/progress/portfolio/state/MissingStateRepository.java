package milepost.progress.portfolio.state;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL that finds projects with milestones but without a state. */
@Repository
class MissingStateRepository {

    private final JdbcClient jdbc;

    MissingStateRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Returns and locks them; those that another instance or a request holds are skipped. */
    List<UUID> lock(int limit) {
        return jdbc.sql("""
                select v.project_id
                from project_version v
                where exists (select from milestone m where m.project_id = v.project_id)
                  and not exists (select from project_state s where s.project_id = v.project_id)
                order by v.project_id
                limit :limit
                for update of v skip locked
                """)
                .param("limit", limit)
                .query((row, _) -> row.getObject("project_id", UUID.class))
                .list();
    }
}
