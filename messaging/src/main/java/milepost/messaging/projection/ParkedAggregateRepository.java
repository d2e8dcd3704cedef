package milepost.messaging.projection;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The SQL that shows which aggregates wait, and why. */
public final class ParkedAggregateRepository {

    private static final String PARKED = """
            select p.consumer, p.source, p.aggregate_id, p.last_version, p.parked,
                   count(e.version) waiting, min(e.parked_at) since,
                   (array_agg(e.error order by e.version, e.parked_at) filter (where e.error is not null))[1] error
            from messaging.consumer_position p
            left join messaging.parked_event e using (consumer, source, aggregate_id)
            where p.parked is not null
            """;

    private final JdbcClient jdbc;

    ParkedAggregateRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long count(String consumer) {
        return jdbc.sql(
                        "select count(*) from messaging.consumer_position where consumer = :consumer and parked is not null")
                .param("consumer", consumer)
                .query(Long.class)
                .single();
    }

    /** Returns what waits of an aggregate, or empty if nothing does. */
    public Optional<ParkedAggregate> find(String consumer, String source, String aggregateId) {
        return jdbc.sql(PARKED + """
                  and p.consumer = :consumer and p.source = :source and p.aggregate_id = :aggregateId
                group by p.consumer, p.source, p.aggregate_id, p.last_version, p.parked
                """)
                .param("consumer", consumer)
                .param("source", source)
                .param("aggregateId", aggregateId)
                .query((row, _) -> aggregate(row))
                .optional();
    }

    /** The aggregates whose events wait, the longest waiting first, from behind a place on. */
    List<ParkedAggregate> list(After after, int limit) {
        return jdbc.sql(PARKED + """
                group by p.consumer, p.source, p.aggregate_id, p.last_version, p.parked
                having (coalesce(min(e.parked_at), 'infinity'), p.consumer, p.source, p.aggregate_id)
                    > (cast(:since as timestamptz), :consumer, :source, :aggregateId)
                order by coalesce(min(e.parked_at), 'infinity'), p.consumer, p.source, p.aggregate_id
                limit :limit
                """)
                .param("since", after.since())
                .param("consumer", after.consumer())
                .param("source", after.source())
                .param("aggregateId", after.aggregateId())
                .param("limit", limit)
                .query((row, _) -> aggregate(row))
                .list();
    }

    private static ParkedAggregate aggregate(ResultSet row) throws SQLException {
        var since = row.getTimestamp("since");
        return new ParkedAggregate(
                row.getString("consumer"),
                row.getString("source"),
                row.getString("aggregate_id"),
                row.getLong("last_version"),
                row.getString("parked"),
                row.getLong("waiting"),
                since == null ? null : since.toInstant(),
                row.getString("error"));
    }

    /**
     * The place behind an aggregate in the list.
     *
     * @param since a time as PostgreSQL reads it; infinity where no record waits
     */
    record After(String since, String consumer, String source, String aggregateId) {

        static final After NOTHING = new After("-infinity", "", "", "");

        static After of(ParkedAggregate aggregate) {
            var since =
                    aggregate.since() == null ? "infinity" : aggregate.since().toString();
            return new After(since, aggregate.consumer(), aggregate.source(), aggregate.aggregateId());
        }
    }

    /**
     * An aggregate whose events a consumer has set aside.
     *
     * @param lastVersion the last version that was handled; the next one is missing or cannot be handled
     * @param parked poison: the next event cannot be handled; gap: it has not arrived; reused: a version that was handled has
     *     arrived as another event
     * @param waiting how many records wait
     * @param error why the first of them cannot be handled, or which version was reused; null for a gap
     */
    public record ParkedAggregate(
            String consumer,
            String source,
            String aggregateId,
            long lastVersion,
            String parked,
            long waiting,
            @Nullable Instant since,
            @Nullable String error) {}
}
