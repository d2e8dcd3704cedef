package milepost.registry.splitting;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import milepost.messaging.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of parts that became projects of their own. */
@Repository
class SplitRepository {

    private final JdbcClient jdbc;

    SplitRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Adds parts; one that is known as such already stays as it is. */
    void insert(UUID origin, List<UUID> parts, Instant at) {
        jdbc.sql("""
                insert into project_split (origin_id, part_id, recorded_at)
                select :origin, part, :at from unnest(cast(:parts as uuid[])) as part
                on conflict do nothing
                """)
                .param("origin", origin)
                .param("parts", Columns.of(parts))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }
}
