package milepost.progress.ledger;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import milepost.ledger.tlog.Hash;
import org.springframework.stereotype.Component;

/** Reads entries and tiles of the ledger for its check and its proofs. */
@Component
public class LedgerReader {

    private final EntryRepository entries;
    private final TileRepository tiles;

    LedgerReader(EntryRepository entries, TileRepository tiles) {
        this.entries = entries;
        this.tiles = tiles;
    }

    public Optional<StoredEntry> find(UUID eventId) {
        return entries.find(eventId);
    }

    /** Returns the index of a subject's last entry in the ledger of this size. */
    public Optional<Long> lastIndex(String subject, long size) {
        return entries.lastIndex(subject, size);
    }

    /** Returns entries of a subject after an index, in order. */
    public List<StoredEntry> after(String subject, long index, int limit) {
        return entries.after(subject, index, limit);
    }

    /** Returns entries from an index on, in order, each with the hash that its {@code prev} must have. */
    public List<StoredEntry> from(long index, int limit) {
        return entries.from(index, limit);
    }

    /** Returns the stored hashes of a full tile, none if the tile is missing. */
    public List<Hash> tile(int level, long index) {
        return tiles.find(level, index).orElse(List.of());
    }
}
