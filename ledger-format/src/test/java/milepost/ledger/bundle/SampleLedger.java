package milepost.ledger.bundle;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import milepost.events.envelope.Author;
import milepost.events.envelope.EventEnvelope;
import milepost.events.envelope.EventSource;
import milepost.ledger.leaf.KafkaPosition;
import milepost.ledger.leaf.LeafFormat;
import milepost.ledger.tlog.Checkpoint;
import milepost.ledger.tlog.Hash;
import milepost.ledger.tlog.MerkleTree;
import milepost.ledger.tlog.SigningKey;
import milepost.ledger.tlog.TileSource;
import milepost.ledger.tlog.TlogProof;

/** A small ledger in which the events of one project stand among those of others. */
final class SampleLedger {

    static final String ORIGIN = "milepost.local/ledger";
    static final String PROJECT = "019a0000-0000-7000-8000-0000000000aa";

    /** The secret key of RFC 8032 section 7.1, test 1, in PKCS#8: known to everyone. */
    private static final byte[] WELL_KNOWN_KEY = HexFormat.of()
            .parseHex(
                    "302e020100300506032b6570042204209d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60");

    final SigningKey key = SigningKey.of(ORIGIN, WELL_KNOWN_KEY);
    final List<byte[]> entries = new ArrayList<>();
    private final List<Hash> leaves = new ArrayList<>();
    private final LeafFormat format;
    private Optional<Hash> last = Optional.empty();
    private long lastIndex;

    SampleLedger(SecureRandom random) {
        this.format = new LeafFormat(random);
    }

    static SampleLedger ofOneProject() {
        var ledger = new SampleLedger(new SecureRandom());
        ledger.others(3);
        ledger.add(EventSource.REGISTRY, 1, "milepost.project.registered.v1", """
                {"projectId":"019a0000-0000-7000-8000-0000000000aa","project":{"nameZh":"兰州至合作铁路"}}""");
        ledger.others(2);
        ledger.add(EventSource.PROGRESS, 1, "milepost.milestone.added.v1", """
                {"titleZh":"开工","baselineDate":"2026-01-01"}""");
        ledger.add(EventSource.REGISTRY, 2, "milepost.project.amended.v1", """
                {"reasonText":"更名","internalComment":"未公开"}""");
        ledger.others(1);
        ledger.add(EventSource.PROGRESS, 2, "milepost.milestone.met.v1", """
                {"titleZh":"开工","actualDate":"2026-02-10","slipDays":40}""");
        ledger.others(4);
        return ledger;
    }

    void others(int count) {
        for (int i = 0; i < count; i++) {
            leaves.add(Hash.leaf(("another project's entry " + leaves.size()).getBytes(UTF_8)));
        }
    }

    void add(EventSource source, long version, String type, String data) {
        var id = new UUID(0x019a_0000_0000_7000L, 0x8000_0000_0000_0000L | leaves.size());
        var envelope = new EventEnvelope(
                id,
                source,
                type,
                PROJECT,
                version,
                Instant.parse("2026-02-09T16:00:00Z"),
                Instant.parse("2026-02-11T01:02:03.004Z"),
                new Author("zhang.san", "甘肃省发展改革委"),
                null);
        var position = new KafkaPosition(source.topic(), 3, leaves.size());
        var entry = format.draft(envelope, data.getBytes(UTF_8), position).seal(last);
        last = Optional.of(Hash.leaf(entry));
        lastIndex = leaves.size();
        entries.add(entry);
        leaves.add(Hash.leaf(entry));
    }

    TlogProof proof() {
        TileSource tiles = (_, _, width) -> leaves.subList(0, width);
        var tree = new MerkleTree(tiles, leaves.size());
        var head = key.sign(new Checkpoint(ORIGIN, leaves.size(), tree.root()).text());
        return new TlogProof(lastIndex, tree.inclusionProof(lastIndex), head);
    }

    byte[] bundle() {
        return bundle(entries);
    }

    byte[] bundle(List<byte[]> otherEntries) {
        try (var out = new ByteArrayOutputStream()) {
            BundleWriter.write(out, otherEntries, proof(), List.of(key.verifier()));
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
