package milepost.notify.subscription;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import milepost.events.NotifyEvent.SubscriptionFilter;
import milepost.notify.webhook.WebhookSecret;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The SQL of subscriptions. */
@Repository
class SubscriptionRepository {

    private static final String COLUMNS = """
            id, owner, org, version, state, disabled_reason, filter, url, former_secret_until, created_at, updated_at
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final RowMapper<Subscription> subscriptions = this::subscription;

    SubscriptionRepository(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** The number of a change that matching must know of; holds the clock until the transaction ends. */
    long nextChange() {
        return jdbc.sql("update subscription_clock set last = last + 1 returning last")
                .query(Long.class)
                .single();
    }

    void insert(Subscription subscription, WebhookSecret secret, long change) {
        jdbc.sql("""
                insert into subscription (id, owner, org, filter, url, secret, change, created_at, updated_at)
                values (:id, :owner, :org, cast(:filter as jsonb), :url, :secret, :change, :createdAt, :createdAt)
                """)
                .param("id", subscription.id())
                .param("owner", subscription.owner())
                .param("org", subscription.org())
                .param("filter", json.writeValueAsString(subscription.filter()))
                .param("url", subscription.url())
                .param("secret", secret.bytes())
                .param("change", change)
                .param("createdAt", Timestamp.from(subscription.createdAt()))
                .update();
    }

    Optional<Subscription> find(UUID id) {
        return jdbc.sql("select " + COLUMNS + " from subscription where id = :id")
                .param("id", id)
                .query(subscriptions)
                .optional();
    }

    /** Holds the subscription until the transaction ends. */
    Optional<Subscription> lock(UUID id) {
        return jdbc.sql("select " + COLUMNS + " from subscription where id = :id for no key update")
                .param("id", id)
                .query(subscriptions)
                .optional();
    }

    /** What an owner has, the newest first, closed ones too. */
    List<Subscription> ownedBy(String owner, @Nullable UUID before, int limit) {
        return jdbc.sql("select " + COLUMNS + """
                from subscription
                where owner = :owner and (cast(:before as uuid) is null or id < :before)
                order by id desc
                limit :limit
                """)
                .param("owner", owner)
                .param("before", before)
                .param("limit", limit)
                .query(subscriptions)
                .list();
    }

    void update(Subscription subscription) {
        jdbc.sql("""
                update subscription
                set version = :version, state = :state, disabled_reason = :reason, filter = cast(:filter as jsonb),
                    url = :url, updated_at = :updatedAt
                where id = :id
                """)
                .param("id", subscription.id())
                .param("version", subscription.version())
                .param("state", subscription.state().code())
                .param("reason", subscription.disabledReason())
                .param("filter", json.writeValueAsString(subscription.filter()))
                .param("url", subscription.url())
                .param("updatedAt", Timestamp.from(subscription.updatedAt()))
                .update();
    }

    void tellMatching(UUID id, long change) {
        jdbc.sql("update subscription set change = :change where id = :id")
                .param("id", id)
                .param("change", change)
                .update();
    }

    /** Puts a secret in the place of another, which stays good until the time given; the one before that is gone. */
    void replaceSecret(Subscription subscription, WebhookSecret secret) {
        jdbc.sql("""
                update subscription
                set version = :version, former_secret = secret, former_secret_until = :until, secret = :secret,
                    updated_at = :updatedAt
                where id = :id
                """)
                .param("id", subscription.id())
                .param("version", subscription.version())
                .param("until", timestamp(subscription.formerSecretUntil()))
                .param("secret", secret.bytes())
                .param("updatedAt", Timestamp.from(subscription.updatedAt()))
                .update();
    }

    /** The version of the subscription's next event. */
    long raiseEventVersion(UUID id) {
        return jdbc.sql(
                        "update subscription set event_version = event_version + 1 where id = :id returning event_version")
                .param("id", id)
                .query(Long.class)
                .single();
    }

    void forgetFailures(UUID id) {
        jdbc.sql("delete from endpoint_failure where subscription_id = :id")
                .param("id", id)
                .update();
    }

    Map<SubscriptionState, Long> countByState() {
        return jdbc
                .sql("select state, count(*) number from subscription group by state")
                .query((row, _) -> Map.entry(SubscriptionState.of(row.getString("state")), row.getLong("number")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /**
     * What matching must know of a subscription.
     *
     * @param closed whether it wants nothing any more
     */
    record Change(long number, UUID id, boolean closed, SubscriptionFilter filter, Instant createdAt) {}

    /** The next changes behind a number, in their order. */
    List<Change> changesAfter(long number, int limit) {
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
                        filter(row),
                        row.getTimestamp("created_at").toInstant()))
                .list();
    }

    private Subscription subscription(ResultSet row, int number) throws SQLException {
        var formerSecretUntil = row.getTimestamp("former_secret_until");
        return new Subscription(
                row.getObject("id", UUID.class),
                row.getString("owner"),
                row.getString("org"),
                row.getLong("version"),
                SubscriptionState.of(row.getString("state")),
                row.getString("disabled_reason"),
                filter(row),
                row.getString("url"),
                formerSecretUntil == null ? null : formerSecretUntil.toInstant(),
                row.getTimestamp("created_at").toInstant(),
                row.getTimestamp("updated_at").toInstant());
    }

    private SubscriptionFilter filter(ResultSet row) throws SQLException {
        return json.readValue(row.getString("filter"), SubscriptionFilter.class);
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant instant) {
        return instant == null ? null : Timestamp.from(instant);
    }
}
