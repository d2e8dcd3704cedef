package milepost.notify.consent;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of what endpoints are asked to repeat. */
@Repository
class ConsentRepository {

    private final JdbcClient jdbc;

    ConsentRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Replaces the challenge of a subscription; one that was sent to a former URL no longer counts. */
    void put(UUID subscription, String challenge) {
        jdbc.sql("""
                insert into consent_request (subscription_id, challenge) values (:subscription, :challenge)
                on conflict (subscription_id) do update set challenge = excluded.challenge, asked_at = null
                """)
                .param("subscription", subscription)
                .param("challenge", challenge)
                .update();
    }

    /** Returns the challenge if the endpoint may be asked now, and remembers that it is. */
    Optional<String> ask(UUID subscription, Duration pause) {
        return jdbc.sql("""
                update consent_request set asked_at = now()
                where subscription_id = :subscription
                  and (asked_at is null or asked_at < now() - :pause * interval '1 second')
                returning challenge
                """)
                .param("subscription", subscription)
                .param("pause", pause.toSeconds())
                .query(String.class)
                .optional();
    }

    Optional<String> challenge(UUID subscription) {
        return jdbc.sql("select challenge from consent_request where subscription_id = :subscription")
                .param("subscription", subscription)
                .query(String.class)
                .optional();
    }

    void delete(UUID subscription) {
        jdbc.sql("delete from consent_request where subscription_id = :subscription")
                .param("subscription", subscription)
                .update();
    }
}
