package milepost.ledger.bundle;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import milepost.ledger.tlog.Checkpoint;
import milepost.ledger.tlog.FormatException;
import milepost.ledger.tlog.SignedNote;
import milepost.ledger.tlog.VerifierKey;

/** Checks the signatures of a ledger's head, by the keys in the bundle and by those of the auditor. */
final class HeadSignatures {

    private final AuditReport report;
    private final byte[] keyBytes;

    HeadSignatures(AuditReport report, byte[] keyBytes) {
        this.report = report;
        this.keyBytes = keyBytes;
    }

    void check(SignedNote note, Checkpoint checkpoint) {
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

    /** @param trusted the keys that the auditor has from another source */
    void checkTrusted(SignedNote note, List<VerifierKey> trusted) {
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

    private List<VerifierKey> keys() {
        var text = new String(keyBytes, StandardCharsets.UTF_8);
        if (!text.endsWith("\n")) {
            throw new FormatException("one verifier key a line, each with its newline");
        }
        return Stream.of(text.substring(0, text.length() - 1).split("\n", -1))
                .map(VerifierKey::parse)
                .toList();
    }
}
