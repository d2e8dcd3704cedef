package milepost.progress.ledger;

import java.util.List;
import milepost.ledger.leaf.Secret;
import milepost.messaging.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Stores values beside the ledger that must not or cannot be part of it. */
@Repository
class SecretRepository {

    private final JdbcClient jdbc;

    SecretRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record IndexedSecret(long index, Secret secret) {}

    void insert(List<NewEntry> entries) {
        var secrets = entries.stream()
                .flatMap(entry ->
                        entry.draft().secrets().stream().map(secret -> new IndexedSecret(entry.index(), secret)))
                .toList();
        if (!secrets.isEmpty()) {
            insertSecrets(secrets);
        }
        entries.forEach(entry -> entry.draft().detachedData().ifPresent(data -> insertDetached(entry.index(), data)));
    }

    private void insertSecrets(List<IndexedSecret> secrets) {
        jdbc.sql("""
                insert into ledger_secret (leaf_index, path, salt, value)
                select * from unnest(cast(:indexes as bigint[]), :paths, :salts, :values)
                """)
                .param("indexes", Columns.of(secrets, IndexedSecret::index))
                .param("paths", Columns.of(secrets, one -> one.secret().path()))
                .param("salts", Columns.ofBytes(secrets, one -> one.secret().salt()))
                .param("values", Columns.ofBytes(secrets, one -> one.secret().value()))
                .update();
    }

    /** By itself, because such data is large and rare. */
    private void insertDetached(long index, byte[] data) {
        jdbc.sql("insert into ledger_detached_data (leaf_index, data) values (:index, :data)")
                .param("index", index)
                .param("data", data)
                .update();
    }
}
