package milepost.progress.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import milepost.ledger.leaf.LeafEntry;
import milepost.ledger.tlog.Checkpoint;
import milepost.ledger.tlog.Hash;
import milepost.ledger.tlog.KeyFile;
import milepost.ledger.tlog.MerkleProofs;
import milepost.progress.ledger.check.TestCheck;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessException;

class LedgerTest {

    @TempDir
    static Path folder;

    private final TestLedger ledger = new TestLedger(folder);

    @Test
    void everyEntryIsProvedUnderTheSignedHead() {
        for (int batch : new int[] {1, 254, 1, 1, 300, 700}) {
            ledger.appendMany(batch, 7);
            var note = ledger.checkpoints.current();
            var head = Checkpoint.parse(note.text());

            assertThat(note.isSignedBy(ledger.key.verifier())).isTrue();
            assertThat(head.size()).isEqualTo(ledger.entries.size());
            for (long index = 0; index < head.size(); index += 97) {
                var leaf = ledger.entries.from(index, 1).getFirst().leaf();
                var proof = ledger.checkpoints.proof(index, note);
                assertThat(MerkleProofs.includes(head.root(), head.size(), index, Hash.leaf(leaf), proof.hashes()))
                        .isTrue();
            }
        }
        assertThat(TestCheck.finding(ledger)).isEmpty();
    }

    @Test
    void theEmptyLedgerHasAHeadToo() {
        var head = Checkpoint.parse(ledger.checkpoints.current().text());

        assertThat(head).isEqualTo(new Checkpoint(TestLedger.ORIGIN, 0, Hash.EMPTY_ROOT));
    }

    @Test
    void eachEntryNamesTheOneBeforeItAboutTheSameSubjectEvenWithinABatch() {
        ledger.append(List.of(TestLedger.event("a", 1), TestLedger.event("b", 1), TestLedger.event("a", 2)));
        ledger.append(List.of(TestLedger.event("b", 2), TestLedger.event("a", 3)));

        var last = new HashMap<String, Hash>();
        for (var entry : ledger.entries.from(0, 10)) {
            var leaf = LeafEntry.parse(entry.leaf());
            assertThat(leaf.prev()).isEqualTo(Optional.ofNullable(last.put(entry.subject(), entry.hash())));
        }
        assertThat(last).hasSize(2);
    }

    @Test
    void aBatchThatFailsLeavesNoGap() {
        ledger.append(List.of(TestLedger.event("a", 1)));

        assertThatThrownBy(() ->
                        ledger.append(List.of(TestLedger.event("a", 2), TestLedger.event("b", 1, "{\"amount\":0.1}"))))
                .hasMessageContaining("as strings");
        var twice = TestLedger.event("c", 1);
        assertThatThrownBy(() -> ledger.append(List.of(twice, twice))).isInstanceOf(DataAccessException.class);
        ledger.append(List.of(TestLedger.event("a", 2)));

        assertThat(ledger.entries.size()).isEqualTo(2);
        assertThat(TestCheck.finding(ledger)).isEmpty();
    }

    /** After an operator has set a project back, its owner sends everything since again. */
    @Test
    void anEventThatIsThereAlreadyIsPassedOverAndASkippedOneIsEntered() {
        var events = LongStream.rangeClosed(1, 4)
                .mapToObj(version -> TestLedger.event("a", version))
                .toList();
        ledger.append(List.of(events.get(0), events.get(2), events.get(3)));

        ledger.append(events);
        ledger.append(events);

        assertThat(ledger.entries.from(0, 10))
                .extracting(entry -> LeafEntry.parse(entry.leaf()).seq())
                .containsExactly(1L, 3L, 4L, 2L);
        assertThat(TestCheck.finding(ledger)).isEmpty();
    }

    @Test
    void anotherEventWithAKnownIdIsRefused() {
        var event = TestLedger.event("a", 1);
        ledger.append(List.of(event));

        assertThatThrownBy(() -> ledger.append(List.of(TestLedger.withIdOf(event, "b"))))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void concurrentWritersTakeTurns() throws ExecutionException, InterruptedException {
        try (var threads = Executors.newFixedThreadPool(4)) {
            var done = new ArrayList<Future<?>>();
            for (int writer = 0; writer < 4; writer++) {
                var subject = "project of writer " + writer;
                done.add(threads.submit(() -> IntStream.range(0, 20)
                        .forEach(batch -> ledger.append(IntStream.rangeClosed(1, 10)
                                .mapToObj(i -> TestLedger.event(subject, batch * 10L + i))
                                .toList()))));
                done.add(threads.submit(() -> IntStream.range(0, 10).forEach(_ -> ledger.checkpoints.current())));
            }
            for (var each : done) {
                each.get();
            }
        }

        ledger.checkpoints.current();
        assertThat(ledger.entries.size()).isEqualTo(800);
        assertThat(TestCheck.finding(ledger)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ledger_entry", "ledger_tile", "ledger_checkpoint"})
    void theDatabaseRefusesToChangeOrRemoveEntries(String table) {
        ledger.appendMany(300, 3);
        ledger.checkpoints.current();

        for (var sql : List.of("delete from " + table, "truncate " + table)) {
            assertThatThrownBy(() -> ledger.jdbc.sql(sql).update()).hasMessageContaining("The ledger only grows");
        }
        assertThatThrownBy(() ->
                        ledger.jdbc.sql("update ledger_entry set subject = 'x'").update())
                .hasMessageContaining("The ledger only grows");
    }

    @Test
    void nothingIsSignedOverALedgerThatLostEntriesOrChanged() {
        ledger.appendMany(700, 5);
        ledger.checkpoints.current();

        ledger.tamper("ledger_entry", "delete from ledger_entry where leaf_index >= 650");
        assertThatThrownBy(ledger.checkpoints::current)
                .isInstanceOf(LedgerChangedException.class)
                .hasMessageContaining("signed with 700 entries and has 650");

        ledger.jdbc.sql("delete from ledger_secret where leaf_index >= 650").update();
        ledger.appendMany(100, 5);
        assertThatThrownBy(ledger.checkpoints::current)
                .isInstanceOf(LedgerChangedException.class)
                .hasMessageContaining("The first 700 entries are not those that were signed");
    }

    @Test
    void anotherKeyIsRefusedOnceTheLedgerIsSigned() {
        ledger.checkpoints.current();
        var other = KeyFile.open(folder.resolve("other.pem"), TestLedger.ORIGIN);

        assertThatThrownBy(() -> ledger.checkpoints(other))
                .isInstanceOf(LedgerChangedException.class)
                .hasMessageContaining("Put the old key file back");
    }

    @Test
    void erasingASecretDoesNotChangeProofs() {
        ledger.append(List.of(TestLedger.event("a", 1)));
        ledger.checkpoints.current();

        assertThat(ledger.jdbc.sql("delete from ledger_secret").update()).isEqualTo(1);

        assertThat(TestCheck.finding(ledger)).isEmpty();
    }
}
