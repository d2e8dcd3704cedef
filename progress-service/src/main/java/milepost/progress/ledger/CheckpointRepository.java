package milepost.progress.ledger;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import milepost.ledger.tlog.Checkpoint;
import milepost.ledger.tlog.SignedNote;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of signed checkpoints. */
@Repository
class CheckpointRepository {

    private final JdbcClient jdbc;

    CheckpointRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<SignedNote> latest() {
        return jdbc.sql("select note from ledger_checkpoint order by size desc limit 1")
                .query((row, _) -> SignedNote.parse(row.getBytes("note")))
                .optional();
    }

    /** Inserts a checkpoint, unless another instance signed the same one. */
    void insert(Checkpoint checkpoint, SignedNote note, Instant signedAt) {
        jdbc.sql("""
                insert into ledger_checkpoint (size, root, note, signed_at) values (:size, :root, :note, :signedAt)
                on conflict do nothing
                """)
                .param("size", checkpoint.size())
                .param("root", checkpoint.root().bytes())
                .param("note", note.bytes())
                .param("signedAt", signedAt.atOffset(ZoneOffset.UTC))
                .update();
    }
}
