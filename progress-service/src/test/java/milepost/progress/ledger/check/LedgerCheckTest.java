package milepost.progress.ledger.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HexFormat;
import milepost.ledger.tlog.Hash;
import milepost.progress.ledger.TestLedger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The check finds changes by an owner of the database, with the entry that was changed. */
class LedgerCheckTest {

    @TempDir
    static Path folder;

    private final TestLedger ledger = new TestLedger(folder);
    private final LedgerCheck check = TestCheck.of(ledger);

    @BeforeEach
    void fill() {
        ledger.appendMany(600, 4);
        ledger.checkpoints.current();
    }

    @Test
    void aCheckFindsNothingInAnUnchangedLedger() {
        assertThat(check.run()).isEmpty();
        assertThat(check.ageInSeconds()).isBetween(0.0, 60.0);
        assertThat(check.wrong()).isZero();
    }

    @Test
    void aCheckIsNotRepeatedBeforeItIsDue() {
        assertThat(check.ageInSeconds()).isNaN();
        check.runIfDue();
        check.runIfDue();

        assertThat(ledger.jdbc
                        .sql("select count(*) from ledger_verification")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void oneByteOfAnEntryIsFound() {
        ledger.tamper(
                "ledger_entry",
                "update ledger_entry set leaf = set_byte(leaf, 100, get_byte(leaf, 100) # 1) where leaf_index = 123");

        assertFoundAt(123);
    }

    @Test
    void aRemovedEntryIsFound() {
        ledger.tamper("ledger_entry", "delete from ledger_entry where leaf_index = 200");

        assertFoundAt(200);
    }

    @Test
    void aRemovedTailIsFound() {
        ledger.tamper("ledger_entry", "delete from ledger_entry where leaf_index >= 590");

        assertFoundAt(590);
    }

    @Test
    void twoExchangedEntriesAreFound() {
        ledger.tamper("ledger_entry", """
                update ledger_entry e
                set leaf = o.leaf, leaf_hash = o.leaf_hash, type = o.type, subject = o.subject,
                    occurred_at = o.occurred_at, recorded_at = o.recorded_at
                from ledger_entry o
                where e.leaf_index in (50, 54) and o.leaf_index = 104 - e.leaf_index
                """);

        assertFoundAt(50);
    }

    @Test
    void aColumnThatDiffersFromTheLeafIsFound() {
        ledger.tamper("ledger_entry", "update ledger_entry set occurred_at = now() where leaf_index = 77");

        assertFoundAt(77);
    }

    /** The tile still has the old hash. */
    @Test
    void anEntryThatWasRewrittenWithItsHashIsFound() {
        rewrite(300);

        assertFoundAt(300);
    }

    /** The next entry of the same project still has the old hash as {@code prev}. */
    @Test
    void anEntryThatWasRewrittenWithItsHashBehindTheLastFullTileIsFound() {
        rewrite(520);

        var finding = check.run().orElseThrow();
        assertThat(finding.index()).isEqualTo(524);
        assertThat(finding.text()).contains("one of the two");
    }

    /** Only the signature shows it. */
    @Test
    void theLastEntryRewrittenWithItsHashIsFound() {
        rewrite(599);

        assertThat(check.run().orElseThrow().text()).contains("do not have the root that was signed");
    }

    @Test
    void aChangedTileIsFound() {
        ledger.tamper(
                "ledger_tile",
                "update ledger_tile set hashes = set_byte(hashes, 32 * 44, get_byte(hashes, 32 * 44) # 1) where tile_index = 1");

        assertFoundAt(300);
    }

    private void assertFoundAt(long index) {
        assertThat(check.run().orElseThrow().index()).isEqualTo(index);
        assertThat(check.wrong()).isEqualTo(1);
        assertThat(check.ageInSeconds()).isNaN();
    }

    private void rewrite(long index) {
        ledger.tamper(
                "ledger_entry",
                "update ledger_entry set leaf = convert_to(replace(convert_from(leaf, 'UTF8'), '\"slipDays\":40', '\"slipDays\":4'), 'UTF8')"
                        + " where leaf_index = " + index);
        ledger.tamper(
                "ledger_entry",
                "update ledger_entry set leaf_hash = '\\x%s' where leaf_index = %d"
                        .formatted(
                                hex(Hash.leaf(
                                        ledger.reader.from(index, 1).getFirst().leaf())),
                                index));
    }

    private static String hex(Hash hash) {
        return HexFormat.of().formatHex(hash.bytes());
    }
}
