package milepost.notify.consent;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of what addresses are asked. Addresses and tokens are hashes in it. */
@Repository
class MailConsentRepository {

    private final JdbcClient jdbc;

    MailConsentRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param mailbox the same for all forms of an address that reach one person
     * @param address exactly
     */
    record Question(UUID subscription, String owner, byte[] mailbox, byte[] address, byte[] token) {}

    /** Limits of questions: the pause between two to one address, and how many addresses an owner may have asked in a day. */
    record Limits(Duration pause, int perDay, Duration valid) {}

    /** Notes that an address is asked, if it may be now; whoever asks, and from whichever instance. */
    boolean ask(Question question, Limits limits) {
        return jdbc.sql("""
                with asked as (
                    insert into email_asked (address, owner, asked_at)
                    select :mailbox, :owner, now()
                    where (select count(*) from email_asked
                           where owner = :owner and asked_at > now() - interval '1 day') < :perDay
                    on conflict (address) do update set asked_at = excluded.asked_at, owner = excluded.owner
                    where email_asked.asked_at <= now() - :pause * interval '1 second'
                    returning address
                )
                insert into email_confirmation (subscription_id, token, address, expires_at)
                select :subscription, :token, :address, now() + :valid * interval '1 second' from asked
                on conflict (subscription_id) do update
                set token = excluded.token, address = excluded.address, expires_at = excluded.expires_at
                """)
                        .param("mailbox", question.mailbox())
                        .param("owner", question.owner())
                        .param("perDay", limits.perDay())
                        .param("pause", limits.pause().toSeconds())
                        .param("subscription", question.subscription())
                        .param("token", question.token())
                        .param("address", question.address())
                        .param("valid", limits.valid().toSeconds())
                        .update()
                == 1;
    }

    /** Lets an address be asked again at once. */
    void forgetAsked(byte[] mailbox) {
        jdbc.sql("delete from email_asked where address = :mailbox")
                .param("mailbox", mailbox)
                .update();
    }

    /** The subscription that a token is for, and the address that it was sent to. */
    record Asked(UUID subscription, byte[] address) {}

    Optional<Asked> find(byte[] token) {
        return asked("""
                select subscription_id, address from email_confirmation where token = :token and expires_at > now()
                """, token);
    }

    /** Takes a token, which serves once. */
    Optional<Asked> take(byte[] token) {
        return asked("""
                delete from email_confirmation where token = :token and expires_at > now()
                returning subscription_id, address
                """, token);
    }

    private Optional<Asked> asked(String sql, byte[] token) {
        return jdbc.sql(sql)
                .param("token", token)
                .query((row, _) -> new Asked(row.getObject("subscription_id", UUID.class), row.getBytes("address")))
                .optional();
    }

    void forget(UUID subscription) {
        jdbc.sql("delete from email_confirmation where subscription_id = :subscription")
                .param("subscription", subscription)
                .update();
    }

    /** Deletes tokens that have expired, and addresses that were asked more than a day ago. */
    int sweep(int limit) {
        return jdbc.sql("""
                        delete from email_confirmation where subscription_id in (
                            select subscription_id from email_confirmation where expires_at <= now()
                            order by expires_at limit :limit
                            for update skip locked)
                        """).param("limit", limit).update()
                + jdbc.sql("""
                        delete from email_asked where address in (
                            select address from email_asked where asked_at < now() - interval '1 day'
                            order by asked_at limit :limit
                            for update skip locked)
                        """).param("limit", limit).update();
    }
}
