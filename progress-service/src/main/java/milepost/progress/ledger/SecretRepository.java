package milepost.progress.ledger;

import java.util.List;
import milepost.ledger.leaf.Secret;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Stores values beside the ledger that must not or cannot be part of it. */
@Repository
class SecretRepository {

    private final JdbcTemplate batches;

    SecretRepository(JdbcTemplate batches) {
        this.batches = batches;
    }

    void insert(List<NewEntry> entries) {
        record Row(long index, Secret secret) {}
        var rows = entries.stream()
                .flatMap(entry -> entry.draft().secrets().stream().map(secret -> new Row(entry.index(), secret)))
                .toList();
        batches.batchUpdate(
                "insert into ledger_secret (leaf_index, path, salt, value) values (?, ?, ?, ?)",
                rows,
                Math.max(1, rows.size()),
                (row, one) -> {
                    row.setLong(1, one.index);
                    row.setString(2, one.secret.path());
                    row.setBytes(3, one.secret.salt());
                    row.setBytes(4, one.secret.value());
                });
        for (var entry : entries) {
            entry.draft()
                    .detachedData()
                    .ifPresent(data -> batches.update(
                            "insert into ledger_detached_data (leaf_index, data) values (?, ?)", entry.index(), data));
        }
    }
}
