package milepost.progress.ledger.check;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of the results of checks. */
@Repository
class VerificationRepository {

    private final JdbcClient jdbc;

    VerificationRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param finding null if no fault was found */
    record Verification(
            Instant startedAt,
            Instant finishedAt,
            long size,
            @Nullable Finding finding) {}

    void insert(Verification verification) {
        var finding = verification.finding();
        jdbc.sql("""
                insert into ledger_verification (started_at, finished_at, size, wrong_index, finding)
                values (:startedAt, :finishedAt, :size, :index, :text)
                on conflict (finished_at) do nothing
                """)
                .param("startedAt", verification.startedAt().atOffset(ZoneOffset.UTC))
                .param("finishedAt", verification.finishedAt().atOffset(ZoneOffset.UTC))
                .param("size", verification.size())
                .param("index", finding == null ? null : finding.index())
                .param("text", finding == null ? null : finding.text())
                .update();
    }

    Optional<Verification> last() {
        return jdbc.sql("select * from ledger_verification order by finished_at desc limit 1")
                .query((row, _) -> new Verification(
                        row.getTimestamp("started_at").toInstant(),
                        row.getTimestamp("finished_at").toInstant(),
                        row.getLong("size"),
                        row.getString("finding") == null
                                ? null
                                : new Finding(row.getLong("wrong_index"), row.getString("finding"))))
                .optional();
    }

    /** Returns when a check last found no fault. */
    Optional<Instant> lastRight() {
        return jdbc.sql("select max(finished_at) from ledger_verification where finding is null")
                .query((row, _) -> Optional.ofNullable(row.getTimestamp(1)).map(at -> at.toInstant()))
                .single();
    }
}
