package milepost.progress.ledger;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import milepost.ledger.tlog.Checkpoint;
import milepost.ledger.tlog.MerkleProofs;
import milepost.ledger.tlog.MerkleTree;
import milepost.ledger.tlog.SignedNote;
import milepost.ledger.tlog.SigningKey;
import milepost.ledger.tlog.TlogProof;
import milepost.ledger.tlog.VerifierKey;
import org.springframework.stereotype.Component;

/** Signs the heads of the ledger and proves entries under them. Never signs a head that is not a continuation of the last one. */
@Component
public class Checkpoints {

    private final SigningKey key;
    private final EntryRepository entries;
    private final TileRepository tiles;
    private final CheckpointRepository repository;
    private final Clock clock;

    Checkpoints(
            SigningKey key,
            EntryRepository entries,
            TileRepository tiles,
            CheckpointRepository repository,
            Clock clock) {
        this.key = key;
        this.entries = entries;
        this.tiles = tiles;
        this.repository = repository;
        this.clock = clock;
        repository.latest().ifPresent(this::requireOurKey);
    }

    /** Returns the keys of the signatures. */
    public List<VerifierKey> keys() {
        return List.of(key.verifier());
    }

    /** Returns the signed head of the ledger as it is now. */
    public SignedNote current() {
        var latest = repository.latest();
        var size = entries.size();
        if (latest.isPresent() && Checkpoint.parse(latest.get().text()).size() == size) {
            return latest.get();
        }
        var tree = new MerkleTree(tiles, size);
        var head = new Checkpoint(key.verifier().name(), size, tree.root());
        latest.ifPresent(note -> requireContinuation(Checkpoint.parse(note.text()), head, tree));
        var note = key.sign(head.text());
        repository.insert(head, note, clock.instant());
        return note;
    }

    /** Returns the head that was signed last, empty before the first. */
    public Optional<Checkpoint> latest() {
        return repository.latest().map(note -> Checkpoint.parse(note.text()));
    }

    /** Returns the proof of an entry under a head that covers it. */
    public TlogProof proof(long index, SignedNote note) {
        var size = Checkpoint.parse(note.text()).size();
        return new TlogProof(index, new MerkleTree(tiles, size).inclusionProof(index), note);
    }

    private void requireContinuation(Checkpoint signed, Checkpoint head, MerkleTree tree) {
        if (head.size() < signed.size()) {
            throw new LedgerChangedException("The ledger was signed with %d entries and has %d: entries were lost"
                    .formatted(signed.size(), head.size()));
        }
        var proof = tree.consistencyProof(signed.size());
        if (!MerkleProofs.consistent(signed.size(), signed.root(), head.size(), head.root(), proof)) {
            throw new LedgerChangedException(
                    "The first %d entries are not those that were signed: they were changed".formatted(signed.size()));
        }
    }

    private void requireOurKey(SignedNote note) {
        if (!note.isSignedBy(key.verifier())) {
            throw new LedgerChangedException(
                    "The ledger's checkpoints were signed by another key than %s. Put the old key"
                                    .formatted(key.verifier().vkey())
                            + " file back, or the ledger's readers cannot trust what follows");
        }
    }
}
