package milepost.progress.ledger.check;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import milepost.ledger.leaf.LeafEntry;
import milepost.ledger.tlog.Checkpoint;
import milepost.ledger.tlog.FormatException;
import milepost.ledger.tlog.RightEdge;
import milepost.ledger.tlog.Tile;
import milepost.progress.ledger.LedgerReader;
import milepost.progress.ledger.StoredEntry;
import org.jspecify.annotations.Nullable;

/**
 * One pass over the ledger. The bytes of an entry are compared with its hash, its columns and the entry before it, hashes with
 * tiles, and the root with the signed head. So a change of an entry is found unless its hash, its tile, all later entries of
 * its subject and the signature were changed too.
 */
final class Rehash {

    private final LedgerReader ledger;
    private final Optional<Checkpoint> signed;
    private final RightEdge edge = RightEdge.read((_, _, _) -> List.of(), 0);
    private @Nullable Finding finding;

    /** An entry and the one before it do not match. Their tiles may show which one is wrong. */
    private @Nullable Finding doubt;

    Rehash(LedgerReader ledger, Optional<Checkpoint> signed) {
        this.ledger = ledger;
        this.signed = signed;
    }

    /** How many entries were hashed. */
    long size() {
        return edge.size();
    }

    /** Compares the next entries; false if a fault was found. */
    boolean compare(List<StoredEntry> entries) {
        for (var entry : entries) {
            compare(entry);
            if (finding != null) {
                return false;
            }
        }
        return true;
    }

    Optional<Finding> conclude() {
        if (finding == null) {
            finding = doubt;
        }
        if (finding == null && signed.filter(head -> head.size() > edge.size()).isPresent()) {
            finding = new Finding(edge.size(), "the ledger was signed with more entries than there are now");
        }
        return Optional.ofNullable(finding);
    }

    private void compare(StoredEntry entry) {
        if (entry.index() != edge.size()) {
            finding = new Finding(edge.size(), "this entry is missing");
            return;
        }
        compareLeaf(entry);
        if (finding != null) {
            return;
        }
        for (var tile : edge.append(entry.hash())) {
            compareTile(tile);
        }
        signed.filter(head -> head.size() == edge.size() && finding == null && doubt == null)
                .filter(head -> !head.root().equals(edge.root()))
                .ifPresent(head -> finding = new Finding(
                        0, "the first %d entries do not have the root that was signed".formatted(head.size())));
    }

    private void compareLeaf(StoredEntry entry) {
        try {
            var leaf = LeafEntry.parse(entry.leaf());
            if (!leaf.hash().equals(entry.hash())) {
                finding = new Finding(entry.index(), "its bytes do not have the hash that is stored with them");
            } else if (!leaf.id().equals(entry.eventId().toString())
                    || !leaf.type().equals(entry.type())
                    || !leaf.subject().equals(entry.subject())
                    || !StoredEntry.column(leaf.time()).equals(entry.occurredAt())
                    || !StoredEntry.column(leaf.recorded()).equals(entry.recordedAt())) {
                finding = new Finding(entry.index(), "the columns beside it say something else than its bytes");
            } else if (!Objects.equals(leaf.prev().orElse(null), entry.previous()) && doubt == null) {
                doubt = new Finding(
                        entry.index(),
                        "it does not name the entry before it about the same subject: one of the two was changed");
            }
        } catch (FormatException e) {
            finding = new Finding(entry.index(), "its bytes are no leaf: " + e.getMessage());
        }
    }

    private void compareTile(Tile tile) {
        var stored = ledger.tile(tile.level(), tile.index());
        var wrong = firstDifference(tile, stored);
        if (finding == null && wrong < tile.hashes().size()) {
            var leavesBelow = 1L << (8 * tile.level());
            finding = new Finding(
                    (tile.index() * tile.hashes().size() + wrong) * leavesBelow,
                    "tile %d/%d of the tree holds another hash for it".formatted(tile.level(), tile.index()));
        } else if (finding == null && tile.level() == 0) {
            finding = doubt;
        }
    }

    private static int firstDifference(Tile tile, List<?> stored) {
        int i = 0;
        while (i < tile.hashes().size()
                && i < stored.size()
                && tile.hashes().get(i).equals(stored.get(i))) {
            i++;
        }
        return i;
    }
}
