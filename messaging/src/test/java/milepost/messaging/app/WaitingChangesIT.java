package milepost.messaging.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import milepost.messaging.app.MessagingTestApplication.Citing;
import milepost.messaging.outbox.AggregateChanges;
import milepost.messaging.test.ServiceIT;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Few transactions wait for one aggregate, and they do not hold up the one that they wait for. */
@ServiceIT
class WaitingChangesIT {

    private static final int MOST = 3;

    @Autowired
    Citing citing;

    @Autowired
    AggregateChanges changes;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    JdbcClient jdbc;

    private final UUID project = UUID.randomUUID();

    @Test
    void aTransactionChangesAgainWhatItHoldsWhileOthersWait() {
        whileOthersWait(() -> citing.cite(project, "one"), _ -> citing.cite(project, "two"));

        assertThat(phrases()).startsWith("one", "two").hasSize(2 + MOST);
    }

    @Test
    void aTransactionChangesWhatItLockedBefore() {
        citing.cite(project, "one");

        whileOthersWait(
                () -> changes.lock(project, () -> lockRow()), // as who reads the aggregate first
                _ -> citing.cite(project, "two"));

        assertThat(phrases()).startsWith("one", "two").hasSize(2 + MOST);
    }

    @Test
    void aTransactionChangesWhatItLockedByItself() {
        citing.cite(project, "one");

        whileOthersWait(
                () -> {
                    lockRow();
                    changes.locked(List.of(project));
                },
                _ -> citing.cite(project, "two"));

        assertThat(phrases()).startsWith("one", "two").hasSize(2 + MOST);
    }

    @Test
    void aFurtherTransactionDoesNotWait() {
        whileOthersWait(
                () -> citing.cite(project, "one"),
                further -> assertThatThrownBy(
                                () -> CompletableFuture.runAsync(further).join())
                        .hasCauseInstanceOf(CannotAcquireLockException.class)
                        .hasMessageContaining("Too many changes of " + project));

        assertThat(phrases()).hasSize(1 + MOST);
    }

    @Test
    void aChangeOfAnotherAggregateThanTheOneNamedIsRefused() {
        var other = UUID.randomUUID();

        assertThatThrownBy(() -> changes.change(other, () -> citing.raise(project), Citing.AUTHOR, raised -> {
                    throw new AssertionError("Not called");
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(project + " instead of " + other);
    }

    /** Takes the project and goes on in the same transaction once as many others wait for the project as may. */
    private void whileOthersWait(Runnable take, Consumer<Runnable> goOn) {
        try (var threads = Executors.newFixedThreadPool(MOST)) {
            transactions.executeWithoutResult(_ -> {
                take.run();
                IntStream.range(0, MOST).forEach(_ -> threads.submit(this::citePatiently));
                await().until(() -> waiting() >= MOST);
                goOn.accept(this::citePatiently);
            });
        }
    }

    private void citePatiently() {
        transactions.executeWithoutResult(_ -> {
            jdbc.sql("set local lock_timeout = 0").update();
            citing.cite(project, "another");
        });
    }

    private long lockRow() {
        return jdbc.sql("select version from project where id = :id for update")
                .param("id", project.toString())
                .query(Long.class)
                .single();
    }

    private long waiting() {
        return jdbc.sql("select count(distinct pid) from pg_locks where not granted")
                .query(Long.class)
                .single();
    }

    private List<String> phrases() {
        return jdbc.sql("""
                select convert_from(payload, 'UTF8')::jsonb ->> 'phrase' from messaging.outbox
                where aggregateid = :id order by version
                """).param("id", project.toString()).query(String.class).list();
    }
}
