package milepost.ledger.bundle;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import milepost.ledger.tlog.FormatException;
import milepost.ledger.tlog.VerifierKey;

/** Verifies a bundle offline: {@code BUNDLE.zip [--vkey KEY]...}. */
public final class BundleAudit {

    /** Exit codes. */
    public static final int VERIFIED = 0;

    public static final int NOT_VERIFIED = 1;
    public static final int UNUSABLE = 2;

    private static final String KEY_OPTION = "--vkey";

    private BundleAudit() {}

    public static void main(String[] args) {
        var out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        System.exit(run(out, args));
    }

    /** Prints the findings and returns the exit code. */
    public static int run(PrintStream out, String... args) {
        var paths = new ArrayList<String>();
        var trusted = new ArrayList<VerifierKey>();
        try {
            for (int i = 0; i < args.length; i++) {
                if (!args[i].equals(KEY_OPTION)) {
                    paths.add(args[i]);
                } else if (++i < args.length) {
                    trusted.add(VerifierKey.parse(args[i]));
                } else {
                    return usage(out);
                }
            }
            return paths.size() == 1 ? audit(out, Path.of(paths.getFirst()), trusted) : usage(out);
        } catch (FormatException | IOException e) {
            out.println(e.getMessage());
            return UNUSABLE;
        }
    }

    private static int audit(PrintStream out, Path path, List<VerifierKey> trusted) throws IOException {
        if (Files.notExists(path)) {
            throw new IOException("No such file / 找不到文件: " + path);
        }
        var report = new AuditReport(out);
        new BundleReader(report).read(path).ifPresent(bundle -> check(report, bundle, trusted));
        return report.conclude() ? VERIFIED : NOT_VERIFIED;
    }

    static void check(AuditReport report, Bundle bundle, List<VerifierKey> trusted) {
        var lines = EntryLines.read(report, bundle.part(BundlePart.ENTRIES));
        if (!lines.isEmpty()) {
            new LedgerHead(report, bundle).check(lines.getLast(), trusted);
            new EntryChain(report, lines).check();
        }
        report.note(
                "README explains and proves nothing, so its text was not checked. No bundle can show that nothing happened after its checkpoint: fetch a newer one",
                "README 只作说明，不作证据，其文字未核验。档案包无法证明检查点之后没有新的记录：请获取更新的档案包");
    }

    private static int usage(PrintStream out) {
        out.println("audit BUNDLE.zip [--vkey KEY]...   verify a bundle, offline");
        out.println("audit 档案包.zip [--vkey 公钥]...   离线核验档案包");
        return UNUSABLE;
    }
}
