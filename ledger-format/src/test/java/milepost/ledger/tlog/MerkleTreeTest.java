package milepost.ledger.tlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.sigstore.merkle.InclusionProofVerifier;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MerkleTreeTest {

    private static final int LARGEST = 300;
    /** As many trees as every pair of them can be tried of in some seconds; larger ones are tried at their borders. */
    private static final int SIZES = 150;

    /** The reference hashes the whole tree for each proof; beyond this size only some proofs are compared with it. */
    private static final int COMPARED = 70;

    private final MemoryTiles tiles = MemoryTiles.ofSize(LARGEST);

    @Test
    void theEmptyAndTheSmallestTreeAreThoseOfTheRfc() {
        assertThat(HexFormat.of().formatHex(new MerkleTree(tiles, 0).root().bytes()))
                .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
        assertThat(HexFormat.of().formatHex(Hash.leaf(new byte[0]).bytes()))
                .isEqualTo("6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d");
    }

    @Test
    void everyLeafOfEveryTreeIsProvedAndNoOther() {
        for (int size = 1; size <= SIZES; size++) {
            var tree = new MerkleTree(tiles, size);
            var leaves = tiles.leaves(size);
            var root = tree.root();
            assertThat(root).isEqualTo(ReferenceTree.root(leaves));

            for (int index = 0; index < size; index++) {
                var proof = tree.inclusionProof(index);

                if (size < COMPARED || index % 37 == 0) {
                    assertThat(proof).isEqualTo(ReferenceTree.path(index, leaves));
                }
                assertThat(MerkleProofs.includes(root, size, index, leaves.get(index), proof))
                        .isTrue();
                int other = (index + 1) % size;
                assertThat(MerkleProofs.includes(root, size, index, leaves.get(other), proof))
                        .isEqualTo(size == 1);
                assertThat(MerkleProofs.includes(root, size, other, leaves.get(index), proof))
                        .isEqualTo(size == 1);
            }
        }
    }

    @Test
    void everyTreeIsShownToBeTheBeginningOfEveryLaterOne() {
        var roots = new ArrayList<Hash>();
        for (int size = 0; size <= SIZES; size++) {
            roots.add(new MerkleTree(tiles, size).root());
        }
        for (int newer = 0; newer <= SIZES; newer++) {
            for (int older = 0; older <= newer; older++) {
                var proof = new MerkleTree(tiles, newer).consistencyProof(older);

                assertThat(MerkleProofs.consistent(older, roots.get(older), newer, roots.get(newer), proof))
                        .isTrue();
                if (older > 0) {
                    if (newer < COMPARED || older % 37 == 0) {
                        assertThat(proof).isEqualTo(ReferenceTree.proof(older, tiles.leaves(newer)));
                    }
                    assertThat(MerkleProofs.consistent(older, roots.get(older - 1), newer, roots.get(newer), proof))
                            .isFalse();
                    assertThat(MerkleProofs.consistent(older, roots.get(older), newer, roots.get(older - 1), proof))
                            .isFalse();
                }
            }
        }
    }

    @Test
    void aProofWithOneHashChangedLeftOutOrAddedIsRefused() {
        for (int size : new int[] {2, 3, 7, 8, 200, 257}) {
            var tree = new MerkleTree(tiles, size);
            var root = tree.root();
            int older = size / 2 + 1;
            var olderRoot = new MerkleTree(tiles, older).root();
            for (var wrong : spoiled(tree.inclusionProof(size - 2))) {
                assertThat(MerkleProofs.includes(root, size, size - 2, MemoryTiles.leaf(size - 2), wrong))
                        .isFalse();
            }
            for (var wrong : spoiled(tree.consistencyProof(older))) {
                assertThat(MerkleProofs.consistent(older, olderRoot, size, root, wrong))
                        .isFalse();
            }
        }
    }

    @Test
    void nonsenseIsRefusedWithoutAnError() {
        var root = new MerkleTree(tiles, 5).root();

        assertThat(MerkleProofs.includes(root, 0, 0, root, List.of())).isFalse();
        assertThat(MerkleProofs.includes(root, 5, -1, root, List.of())).isFalse();
        assertThat(MerkleProofs.includes(root, 5, 5, root, List.of())).isFalse();
        assertThat(MerkleProofs.consistent(6, root, 5, root, List.of())).isFalse();
        assertThat(MerkleProofs.consistent(-1, root, 5, root, List.of())).isFalse();
        assertThat(MerkleProofs.consistent(3, root, 5, root, List.of())).isFalse();
        assertThat(MerkleProofs.consistent(0, root, 5, root, List.of())).isFalse();
    }

    @Test
    void theVerifierOfSigstoreAcceptsTheProofs() {
        for (int size : new int[] {1, 2, 3, 64, 255, 256, 257, 300}) {
            var tree = new MerkleTree(tiles, size);
            for (int index = 0; index < size; index++) {
                var proof = tree.inclusionProof(index).stream().map(Hash::bytes).toList();
                var leaf = MemoryTiles.leaf(index).bytes();
                int at = index;

                assertThatCode(() -> InclusionProofVerifier.verify(
                                leaf, at, size, proof, tree.root().bytes()))
                        .doesNotThrowAnyException();
            }
        }
    }

    @Test
    void treesWithFullTilesOfThreeLevelsAreRight() {
        int size = 66_000;
        var large = MemoryTiles.ofSize(size);
        var leaves = large.leaves(size);
        var random = new Random(6962);
        for (int some : new int[] {65_535, 65_536, 65_537, size}) {
            var root = new MerkleTree(large, some).root();
            assertThat(root).isEqualTo(ReferenceTree.root(leaves.subList(0, some)));
            for (int i = 0; i < 200; i++) {
                int index = random.nextInt(some);
                var proof = new MerkleTree(large, some).inclusionProof(index);
                assertThat(MerkleProofs.includes(root, some, index, leaves.get(index), proof))
                        .isTrue();
                int older = 1 + random.nextInt(some);
                var olderRoot = new MerkleTree(large, older).root();
                var consistency = new MerkleTree(large, some).consistencyProof(older);
                assertThat(MerkleProofs.consistent(older, olderRoot, some, root, consistency))
                        .isTrue();
            }
        }
    }

    @Test
    void aProofInALedgerOfTenMillionEntriesReadsAtMostSixTiles() {
        var random = new Random(10);
        var anyHash = Hash.EMPTY_ROOT;
        for (int i = 0; i < 500; i++) {
            long size = 9_000_000L + random.nextInt(1_000_000);
            var reads = new int[1];
            TileSource source = (_, _, width) -> {
                reads[0]++;
                return Collections.nCopies(width, anyHash);
            };

            var proof = new MerkleTree(source, size).inclusionProof(random.nextLong(size));

            assertThat(proof).hasSizeBetween(4, 24);
            assertThat(reads[0]).isLessThanOrEqualTo(6);
        }
    }

    private static List<List<Hash>> spoiled(List<Hash> proof) {
        var all = new ArrayList<List<Hash>>();
        for (int i = 0; i < proof.size(); i++) {
            var bytes = proof.get(i).bytes();
            bytes[i % Hash.BYTES] ^= 1;
            var changed = new ArrayList<>(proof);
            changed.set(i, Hash.of(bytes));
            all.add(changed);
            var shorter = new ArrayList<>(proof);
            shorter.remove(i);
            all.add(shorter);
            var longer = new ArrayList<>(proof);
            longer.add(i, proof.get(i));
            all.add(longer);
        }
        return all;
    }
}
