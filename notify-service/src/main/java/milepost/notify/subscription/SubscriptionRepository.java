package milepost.notify.subscription;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import milepost.events.NotifyEvent.SubscriptionFilter;
import milepost.notify.channel.ChannelSettings;
import milepost.notify.channel.SigningSecret;
import milepost.notify.subscription.SubscriptionVersions.RaisedSubscription;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The SQL of subscriptions. */
@Repository
class SubscriptionRepository {

    private static final String COLUMNS = """
            id, owner, org, version, state, disabled_reason, filter, channel, former_secret_until, created_at, updated_at
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final RowMapper<Subscription> subscriptions = this::subscription;

    SubscriptionRepository(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    RaisedSubscription insert(Subscription subscription, SigningSecret secret, long change) {
        jdbc.sql("""
                insert into subscription (id, owner, org, state, filter, channel, secret, change, created_at, updated_at)
                values (:id, :owner, :org, :state, cast(:filter as jsonb), cast(:channel as jsonb), :secret, :change, :createdAt, :createdAt)
                """)
                .param("id", subscription.id())
                .param("owner", subscription.owner())
                .param("org", subscription.org())
                .param("state", subscription.state().code())
                .param("filter", json.writeValueAsString(subscription.filter()))
                .param("channel", json.writeValueAsString(subscription.channel()))
                .param("secret", secret.bytes())
                .param("change", change)
                .param("createdAt", Timestamp.from(subscription.createdAt()))
                .update();
        return new RaisedSubscription(subscription.id(), 1);
    }

    Optional<Subscription> find(UUID id) {
        return jdbc.sql("select " + COLUMNS + " from subscription where id = :id")
                .param("id", id)
                .query(subscriptions)
                .optional();
    }

    /** Returns those of the subscriptions that have a channel of this type. */
    Set<UUID> withChannel(String type, Collection<UUID> ids) {
        return Set.copyOf(jdbc.sql("""
                select id from subscription where id = any (cast(:ids as uuid[])) and channel ->> 'type' = :type
                """)
                .param("ids", texts(ids))
                .param("type", type)
                .query(UUID.class)
                .list());
    }

    /** Locks the subscription until the transaction ends. */
    Optional<Subscription> lock(UUID id) {
        return jdbc.sql("select " + COLUMNS + " from subscription where id = :id for no key update")
                .param("id", id)
                .query(subscriptions)
                .optional();
    }

    /** Returns the subscriptions of an owner, the newest first, including closed ones. */
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
                    channel = cast(:channel as jsonb), updated_at = :updatedAt
                where id = :id
                """)
                .param("id", subscription.id())
                .param("version", subscription.version())
                .param("state", subscription.state().code())
                .param("reason", subscription.disabledReason())
                .param("filter", json.writeValueAsString(subscription.filter()))
                .param("channel", json.writeValueAsString(subscription.channel()))
                .param("updatedAt", Timestamp.from(subscription.updatedAt()))
                .update();
    }

    /** Replaces the secret. The replaced one stays valid for the given time, one that had been replaced earlier does not. */
    void replaceSecret(Subscription subscription, SigningSecret secret) {
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

    /** Locks some of these subscriptions until the transaction ends, in the order of their ids; skips locked ones. */
    List<UUID> lockFree(Collection<UUID> candidates, int limit) {
        return jdbc.sql("""
                select id from subscription
                where id = any (cast(:candidates as uuid[]))
                order by id
                limit :limit
                for no key update skip locked
                """)
                .param("candidates", texts(candidates), Types.ARRAY)
                .param("limit", limit)
                .query((row, _) -> row.getObject("id", UUID.class))
                .list();
    }

    /** Locks subscriptions and raises the version that their next event carries. */
    List<RaisedSubscription> raise(Collection<UUID> ids) {
        return jdbc.sql("""
                update subscription set event_version = event_version + 1
                where id = any (cast(:ids as uuid[]))
                returning id, event_version
                """)
                .param("ids", texts(ids), Types.ARRAY)
                .query((row, _) ->
                        new RaisedSubscription(row.getObject("id", UUID.class), row.getLong("event_version")))
                .list();
    }

    /** How many open subscriptions an owner has: in all, at one endpoint and at one URL. */
    record Open(int inAll, int atEndpoint, int atUrl) {}

    Open countLike(UUID id) {
        return jdbc.sql("""
                select count(*) in_all, count(*) filter (where s.endpoint = one.endpoint) at_endpoint,
                       count(*) filter (where s.url = one.url) at_url
                from subscription one join subscription s on s.owner = one.owner and s.state <> 'closed'
                where one.id = :id
                """)
                .param("id", id)
                .query((row, _) -> new Open(row.getInt("in_all"), row.getInt("at_endpoint"), row.getInt("at_url")))
                .single();
    }

    SigningSecret secret(UUID id) {
        return jdbc.sql("select secret from subscription where id = :id")
                .param("id", id)
                .query((row, _) -> SigningSecret.ofBytes(row.getBytes("secret")))
                .single();
    }

    Map<SubscriptionState, Long> countByState() {
        return jdbc
                .sql("select state, count(*) number from subscription group by state")
                .query((row, _) -> Map.entry(SubscriptionState.of(row.getString("state")), row.getLong("number")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
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
                json.readValue(row.getString("channel"), ChannelSettings.class),
                formerSecretUntil == null ? null : formerSecretUntil.toInstant(),
                row.getTimestamp("created_at").toInstant(),
                row.getTimestamp("updated_at").toInstant());
    }

    private SubscriptionFilter filter(ResultSet row) throws SQLException {
        return json.readValue(row.getString("filter"), SubscriptionFilter.class);
    }

    private static String[] texts(Collection<UUID> ids) {
        return ids.stream().map(UUID::toString).toArray(String[]::new);
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant instant) {
        return instant == null ? null : Timestamp.from(instant);
    }
}
