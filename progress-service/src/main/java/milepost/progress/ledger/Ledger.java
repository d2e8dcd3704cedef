package milepost.progress.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import milepost.events.envelope.EventEnvelope;
import milepost.ledger.leaf.KafkaPosition;
import milepost.ledger.leaf.LeafDraft;
import milepost.ledger.leaf.LeafEntry;
import milepost.ledger.leaf.LeafFormat;
import milepost.ledger.tlog.Hash;
import milepost.ledger.tlog.RightEdge;
import milepost.ledger.tlog.Tile;
import milepost.ledger.tlog.TileSource;
import milepost.messaging.projection.ReceivedEvent;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Appends events to the ledger. Entries get their index, their hash and their tiles in the transaction that consumes the events,
 * one writer at a time; nothing is signed before it has committed.
 */
@Component
class Ledger {

    private static final int PAGE = 500;

    private final LeafFormat format;
    private final EntryRepository entries;
    private final EntryInsertRepository inserts;
    private final SecretRepository secrets;
    private final TileRepository tiles;

    Ledger(
            LeafFormat format,
            EntryRepository entries,
            EntryInsertRepository inserts,
            SecretRepository secrets,
            TileRepository tiles) {
        this.format = format;
        this.entries = entries;
        this.inserts = inserts;
        this.secrets = secrets;
        this.tiles = tiles;
    }

    record Drafted(ReceivedEvent event, LeafDraft draft) {}

    /**
     * Drafts the leaves of the events that are not there yet, which is most of the work and needs no lock: in the caller's
     * transaction, whose consumer has locked their aggregates, nobody else appends them.
     */
    List<Drafted> draft(List<ReceivedEvent> events) {
        var known = entries.among(
                events.stream().map(event -> event.envelope().id()).toList());
        return events.stream()
                .filter(event -> !isVersionOf(
                        event.envelope(), known.get(event.envelope().id())))
                .map(event -> new Drafted(event, draft(event)))
                .toList();
    }

    /** Appends drafts in their order, in the transaction that drafted them. */
    void append(List<Drafted> drafts) {
        if (drafts.isEmpty()) {
            return;
        }
        inserts.lockEnd();
        var added = place(drafts, entries.size());
        inserts.insert(added);
        secrets.insert(added);
        tiles.insert(fullTiles(added));
    }

    /** Whether the version of this event was entered as another event. Reads all entries of the aggregate until then. */
    boolean hasAnother(EventEnvelope envelope) {
        var page = entries.after(envelope.subject(), -1, PAGE);
        while (!page.isEmpty()) {
            var entered =
                    page.stream().filter(entry -> isVersionOf(envelope, entry)).findFirst();
            if (entered.isPresent()) {
                return !entered.get().eventId().equals(envelope.id());
            }
            page = entries.after(envelope.subject(), page.getLast().index(), PAGE);
        }
        return false;
    }

    /** Whether an entry is of the version of this event. Another event with the same id is refused by the database. */
    private static boolean isVersionOf(EventEnvelope envelope, @Nullable StoredEntry entry) {
        if (entry == null) {
            return false;
        }
        var leaf = LeafEntry.parse(entry.leaf());
        return leaf.source().equals(envelope.source().uri())
                && leaf.subject().equals(envelope.subject())
                && leaf.seq() == envelope.sequence();
    }

    private LeafDraft draft(ReceivedEvent event) {
        return format.draft(
                event.envelope(), event.payload(), new KafkaPosition(event.topic(), event.partition(), event.offset()));
    }

    private List<NewEntry> place(List<Drafted> drafts, long size) {
        var last = inserts.lastHashes(drafts.stream()
                .map(drafted -> drafted.event.envelope().subject())
                .collect(Collectors.toSet()));
        var added = new ArrayList<NewEntry>(drafts.size());
        for (var drafted : drafts) {
            var envelope = drafted.event.envelope();
            var leaf = drafted.draft.seal(Optional.ofNullable(last.get(envelope.subject())));
            var hash = Hash.leaf(leaf);
            last.put(envelope.subject(), hash);
            added.add(new NewEntry(size + added.size(), envelope, drafted.draft, leaf, hash));
        }
        return added;
    }

    /** Reads the edge of the tree only if a tile becomes full, which few batches do. */
    private List<Tile> fullTiles(List<NewEntry> added) {
        long size = added.getFirst().index();
        if (TileSource.hashesAt(1, size + added.size()) == TileSource.hashesAt(1, size)) {
            return List.of();
        }
        var edge = RightEdge.read(tiles, size);
        return added.stream()
                .flatMap(entry -> edge.append(entry.hash()).stream())
                .toList();
    }
}
