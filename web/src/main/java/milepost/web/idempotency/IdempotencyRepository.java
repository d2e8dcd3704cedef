package milepost.web.idempotency;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Optional;
import milepost.web.ProblemException;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The keys that were used, with the answers that were given. */
class IdempotencyRepository {

    private final JdbcClient jdbc;

    IdempotencyRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Takes the key for this transaction; while another transaction holds it, waits for that one's end. */
    boolean take(Claim claim) {
        return jdbc.sql("""
                        insert into web.idempotency_key (scope, content)
                        values (:scope, :content)
                        on conflict do nothing
                        """).paramSource(claim).update() == 1;
    }

    void keep(Claim claim, Answer answer) {
        jdbc.sql("""
                update web.idempotency_key
                set status = :status, location = :location, etag = :etag, content_type = :contentType, body = :body
                where scope = :scope
                """)
                .param("status", answer.status())
                .param("location", answer.location())
                .param("etag", answer.etag())
                .param("contentType", answer.contentType())
                .param("body", answer.body())
                .param("scope", claim.scope())
                .update();
    }

    /** The first answer under this key; empty if the key has expired meanwhile, 422 if it was used for another request. */
    Optional<Answer> find(Claim claim) {
        return jdbc.sql("""
                        select content, status, location, etag, content_type, body
                        from web.idempotency_key
                        where scope = :scope
                        """)
                .param("scope", claim.scope())
                .query((row, number) -> answer(row, claim))
                .optional();
    }

    int deleteBefore(Instant time, int most) {
        return jdbc.sql("""
                        delete from web.idempotency_key
                        where scope in (
                            select scope from web.idempotency_key
                            where created_at < :time
                            order by created_at
                            limit :most
                            for update skip locked)
                        """)
                .param("time", time.atOffset(ZoneOffset.UTC))
                .param("most", most)
                .update();
    }

    private static Answer answer(ResultSet row, Claim claim) throws SQLException {
        if (!Arrays.equals(row.getBytes("content"), claim.content())) {
            throw ProblemException.of(HttpStatus.UNPROCESSABLE_CONTENT, "idempotency-key-reused");
        }
        return new Answer(
                row.getInt("status"),
                row.getString("location"),
                row.getString("etag"),
                row.getString("content_type"),
                row.getBytes("body"));
    }
}
