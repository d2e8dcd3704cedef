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

/** Stores keys with their responses. Owns {@code web.idempotency_key}. */
class IdempotencyRepository {

    private final JdbcClient jdbc;

    IdempotencyRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Inserts the key and returns whether it is new. Waits while another transaction is inserting it. */
    boolean take(KeyedRequest keyed) {
        return jdbc.sql("""
                        insert into web.idempotency_key (scope, content)
                        values (:scope, :content)
                        on conflict do nothing
                        """)
                        .param("scope", keyed.scope())
                        .param("content", keyed.content())
                        .update()
                == 1;
    }

    void keep(KeyedRequest keyed, StoredResponse answer) {
        jdbc.sql("""
                update web.idempotency_key
                set status = :status, location = :location, etag = :etag, content_type = :contentType, body = :body,
                    sealed = true
                where scope = :scope
                """)
                .param("status", answer.status())
                .param("location", answer.location())
                .param("etag", answer.etag())
                .param("contentType", answer.contentType())
                .param("body", keyed.seal().close(answer.body()))
                .param("scope", keyed.scope())
                .update();
    }

    /** Returns the stored response, or empty if the key has expired; throws a 422 if the key was used for another request. */
    Optional<StoredResponse> find(KeyedRequest keyed) {
        return jdbc.sql("""
                        select content, status, location, etag, content_type, body, sealed
                        from web.idempotency_key
                        where scope = :scope
                        """)
                .param("scope", keyed.scope())
                .query((row, number) -> answer(row, keyed))
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

    private static StoredResponse answer(ResultSet row, KeyedRequest keyed) throws SQLException {
        if (!Arrays.equals(row.getBytes("content"), keyed.content())) {
            throw ProblemException.of(HttpStatus.UNPROCESSABLE_CONTENT, "idempotency-key-reused");
        }
        var body = row.getBytes("body");
        return new StoredResponse(
                row.getInt("status"),
                row.getString("location"),
                row.getString("etag"),
                row.getString("content_type"),
                row.getBoolean("sealed") ? keyed.seal().open(body) : body);
    }
}
