package milepost.notify.feed;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of addresses of feeds. */
@Repository
class FeedAddressRepository {

    private final JdbcClient jdbc;

    FeedAddressRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void setToken(UUID subscription, byte[] digest, Instant now) {
        jdbc.sql("""
                insert into feed_address (subscription_id, token_digest, created_at) values (:id, :digest, :now)
                on conflict (subscription_id) do update set token_digest = excluded.token_digest, created_at = excluded.created_at
                """)
                .param("id", subscription)
                .param("digest", digest)
                .param("now", Timestamp.from(now))
                .update();
    }

    void removeToken(UUID subscription) {
        jdbc.sql("delete from feed_address where subscription_id = :id")
                .param("id", subscription)
                .update();
    }

    Optional<UUID> find(byte[] digest) {
        return jdbc.sql("select subscription_id from feed_address where token_digest = :digest")
                .param("digest", digest)
                .query(UUID.class)
                .optional();
    }
}
