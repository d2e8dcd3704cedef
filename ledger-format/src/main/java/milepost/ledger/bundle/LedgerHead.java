package milepost.ledger.bundle;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
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
    private final byte[] keyBytes;

    LedgerHead(AuditReport report, Bundle bundle) {
        this.report = report;
        this.noteBytes = bundle.bytes(BundlePart.CHECKPOINT);
        this.proofBytes = bundle.bytes(BundlePart.PROOF);
        this.keyBytes = bundle.bytes(BundlePart.KEYS);
    }

    /** @param trusted the keys that the auditor has from another source */
    void check(EntryLine last, List<VerifierKey> trusted) {
        try {
            var note = SignedNote.parse(noteBytes);
            var checkpoint = Checkpoint.parse(note.text());
            checkSignatures(note, checkpoint);
            checkTrusted(note, trusted);
            checkInclusion(checkpoint, last);
        } catch (FormatException e) {
            report.fail("checkpoint is not a C2SP checkpoint: " + e.getMessage(), "checkpoint 格式不正确：" + e.getMessage());
        }
    }

    private void checkSignatures(SignedNote note, Checkpoint checkpoint) {
        List<VerifierKey> keys;
        try {
            keys = keys();
        } catch (FormatException e) {
            report.fail("vkeys.txt: " + e.getMessage(), "vkeys.txt 格式不正确：" + e.getMessage());
            return;
        }
        var silent = keys.stream().filter(key -> !note.isSignedBy(key)).toList();
        if (!silent.isEmpty()) {
            report.fail(
                    "checkpoint has no valid signature of " + silent.getFirst().vkey() + ", which stands in vkeys.txt",
                    "checkpoint 没有 vkeys.txt 所列密钥 " + silent.getFirst().vkey() + " 的有效签名");
        } else if (keys.stream().noneMatch(key -> key.name().equals(checkpoint.origin()))) {
            report.fail(
                    "checkpoint is of " + checkpoint.origin() + ", but no key of that name signed it",
                    "checkpoint 属于 " + checkpoint.origin() + "，但没有同名密钥的签名");
        } else {
            report.ok(
                    "checkpoint: %s, %d entries in the whole ledger, signed by the keys in vkeys.txt"
                            .formatted(checkpoint.origin(), checkpoint.size()),
                    "checkpoint：%s，账本共 %d 条记录，签名与 vkeys.txt 中的密钥相符".formatted(checkpoint.origin(), checkpoint.size()));
        }
    }

    private List<VerifierKey> keys() {
        var text = new String(keyBytes, StandardCharsets.UTF_8);
        if (!text.endsWith("\n")) {
            throw new FormatException("one verifier key a line, each with its newline");
        }
        return Stream.of(text.substring(0, text.length() - 1).split("\n", -1))
                .map(VerifierKey::parse)
                .toList();
    }

    private void checkTrusted(SignedNote note, List<VerifierKey> trusted) {
        for (var key : trusted) {
            if (note.isSignedBy(key)) {
                report.ok("checkpoint: signed by your key " + key.vkey(), "checkpoint：由您提供的密钥 " + key.vkey() + " 签名");
            } else {
                report.fail(
                        "checkpoint has no valid signature of your key " + key.vkey(),
                        "checkpoint 没有您提供的密钥 " + key.vkey() + " 的有效签名");
            }
        }
        if (trusted.isEmpty()) {
            report.note(
                    "the keys come from the bundle itself, so this shows that the bundle is whole, not who made it. Get the ledger's key by another way (/ledger/vkey) and give it with --vkey",
                    "密钥取自档案包本身，因此只能证明档案包完整一致，不能证明出自何处。请从其他渠道取得账本公钥（/ledger/vkey），并用 --vkey 指定");
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
