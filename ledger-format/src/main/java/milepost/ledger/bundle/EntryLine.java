package milepost.ledger.bundle;

import milepost.ledger.leaf.LeafEntry;
import milepost.ledger.tlog.Hash;
import org.jspecify.annotations.Nullable;

/**
 * One line of entries.ndjson.
 *
 * @param from where it begins in the file
 * @param to where its newline is
 * @param hash of its bytes
 * @param entry null if the bytes are not a leaf
 */
record EntryLine(
        int number, int from, int to, Hash hash, @Nullable LeafEntry entry) {

    String english() {
        return "entries.ndjson line %d (bytes %d to %d)".formatted(number, from, to);
    }

    String chinese() {
        return "entries.ndjson 第 %d 行（第 %d 至 %d 字节）".formatted(number, from, to);
    }
}
