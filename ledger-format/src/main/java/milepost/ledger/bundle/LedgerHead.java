package milepost.ledger.bundle;

import java.util.Arrays;
import java.util.List;
import milepost.ledger.tlog.Checkpoint;
import milepost.ledger.tlog.FormatException;
import milepost.ledger.tlog.MerkleProofs;
import milepost.ledger.tlog.SignedNote;
import milepost.ledger.tlog.TlogProof;
import milepost.ledger.tlog.VerifierKey;

/** Checks the head of the ledger in a bundle: its signatures, and that it covers the last entry. */
final class LedgerHead {

    private final AuditReport report;
    private final byte[] noteBytes;
    private final byte[] proofBytes;
    private final HeadSignatures signatures;

    LedgerHead(AuditReport report, Bundle bundle) {
        this.report = report;
        this.noteBytes = bundle.bytes(BundlePart.CHECKPOINT);
        this.proofBytes = bundle.bytes(BundlePart.PROOF);
        this.signatures = new HeadSignatures(report, bundle.bytes(BundlePart.KEYS));
    }

    /** @param trusted the keys that the auditor has from another source */
    void check(EntryLine last, List<VerifierKey> trusted) {
        try {
            var note = SignedNote.parse(noteBytes);
            var checkpoint = Checkpoint.parse(note.text());
            signatures.check(note, checkpoint);
            signatures.checkTrusted(note, trusted);
            checkInclusion(checkpoint, last);
        } catch (FormatException e) {
            report.fail("checkpoint is not a C2SP checkpoint: " + e.getMessage(), "checkpoint 格式不正确：" + e.getMessage());
        }
    }

    private void checkInclusion(Checkpoint checkpoint, EntryLine last) {
        TlogProof proof;
        try {
            proof = TlogProof.parse(proofBytes);
        } catch (FormatException e) {
            report.fail("proof.tlog-proof: " + e.getMessage(), "proof.tlog-proof 格式不正确：" + e.getMessage());
            return;
        }
        if (proof.extra() != null || !Arrays.equals(proof.note().bytes(), noteBytes)) {
            report.fail(
                    "proof.tlog-proof does not hold the same checkpoint as the file checkpoint, or more than that",
                    "proof.tlog-proof 所含的 checkpoint 与文件 checkpoint 不一致，或含有多余内容");
        }
        if (MerkleProofs.includes(checkpoint.root(), checkpoint.size(), proof.index(), last.hash(), proof.hashes())) {
            report.ok(
                    "proof: the last entry stands in the ledger at index " + proof.index(),
                    "证明：最后一条记录位于账本第 " + proof.index() + " 位（从 0 起）");
        } else {
            report.fail(
                    "%s, the last, is not what stands in the ledger at index %d: it was changed, or entries after it are missing, or the proof was changed"
                            .formatted(last.english(), proof.index()),
                    "%s（最后一行）与账本第 %d 位的记录不符：该行被改动，或其后的记录缺失，或证明被改动".formatted(last.chinese(), proof.index()));
        }
    }
}
