package milepost.notify.subscription;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import milepost.events.NotifyEvent.SubscriptionFilter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/**
 * The SQL that numbers the changes of filters, so that every instance can read those it has not seen yet. The row with the
 * last number is locked until the transaction ends: no change becomes visible before one with a smaller number.
 */
@Repository
class FilterChangeRepository {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    FilterChangeRepository(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Returns the number for a new subscription. */
    long next() {
        return jdbc.sql("update subscription_clock set last = last + 1 returning last")
                .query(Long.class)
                .single();
    }

    /** Gives a subscription whose filter has changed, or which was closed, the next number. */
    void renumber(UUID subscription) {
        jdbc.sql("update subscription set change = :change where id = :id")
                .param("id", subscription)
                .param("change", next())
                .update();
    }

    /**
     * The current filter of a subscription.
     *
     * @param closed whether it matches no event any more
     */
    record Change(long number, UUID subscription, boolean closed, SubscriptionFilter filter, Instant createdAt) {}

    /** Returns the changes with higher numbers, in the order of their numbers. */
    List<Change> after(long number, int limit) {
        return jdbc.sql("""
                select change, id, state = 'closed' closed, filter, created_at
                from subscription
                where change > :number
                order by change
                limit :limit
                """)
                .param("number", number)
                .param("limit", limit)
                .query((row, _) -> new Change(
                        row.getLong("change"),
                        row.getObject("id", UUID.class),
                        row.getBoolean("closed"),
                        json.readValue(row.getString("filter"), SubscriptionFilter.class),
                        row.getTimestamp("created_at").toInstant()))
                .list();
    }
}
