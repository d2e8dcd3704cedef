package milepost.progress.decision;

import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import milepost.web.Cursors;
import milepost.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of lists of changes of targets. */
@Repository
class TargetChangeListRepository {

    private final JdbcClient jdbc;

    TargetChangeListRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record ByRequest(UUID id) {}

    /** Returns a page of changes in the order in which they were asked for. */
    Page<RequestedChange> page(TargetChangeFilter filter, int limit, @Nullable String cursor) {
        var after = Cursors.decode(cursor, ByRequest.class).map(ByRequest::id);
        var found = list(filter, after.orElse(null), limit + 1);
        if (found.size() <= limit) {
            return new Page<>(found, null);
        }
        var items = found.subList(0, limit);
        return new Page<>(items, Cursors.encode(new ByRequest(items.getLast().id())));
    }

    private List<RequestedChange> list(TargetChangeFilter filter, @Nullable UUID after, int limit) {
        return jdbc.sql(TargetChangeRepository.SELECT + """
                left join project p on p.id = m.project_id
                where (cast(:milestone as uuid) is null or c.milestone_id = cast(:milestone as uuid))
                  and (cast(:project as uuid) is null or m.project_id = coalesce(
                      (select merged_into from project where id = cast(:project as uuid)), cast(:project as uuid)))
                  and (cast(:region as text) is null or coalesce(p.regions[1], '') like cast(:region as text) || '%')
                  and c.requested_at <= coalesce(cast(:asOf as timestamptz), 'infinity')
                  and (cast(:decision as text) is null
                      or case when c.decided_at > cast(:asOf as timestamptz) then 'PENDING' else c.decision end = cast(:decision as text))
                  and (cast(:late as boolean) is null or c.late = cast(:late as boolean))
                  and (cast(:after as uuid) is null or c.id > cast(:after as uuid))
                order by c.id
                limit :limit
                """)
                .param("milestone", filter.milestone())
                .param("project", filter.project())
                .param("region", filter.region())
                .param(
                        "decision",
                        filter.decision() == null ? null : filter.decision().name())
                .param("late", filter.late())
                .param("asOf", utc(filter.asOf()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("after", after)
                .param("limit", limit)
                .query(new TargetChangeRow(filter.asOf()))
                .list();
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant time) {
        return time == null ? null : time.atOffset(ZoneOffset.UTC);
    }
}
