package milepost.ledger.bundle;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import milepost.ledger.tlog.Hash;

/** Checks that the entries are the complete history of one subject: each names the one before it, and no version is missing. */
final class EntryChain {

    private final AuditReport report;
    private final List<EntryLine> lines;

    EntryChain(AuditReport report, List<EntryLine> lines) {
        this.report = report;
        this.lines = lines;
    }

    void check() {
        int failuresBefore = report.failures();
        checkLinks();
        checkSubject();
        var versions = checkVersions();
        if (report.failures() == failuresBefore && lines.stream().allMatch(line -> line.entry() != null)) {
            var counts = versions.entrySet().stream()
                    .map(source -> source.getKey() + " 1.." + source.getValue())
                    .collect(Collectors.joining(", "));
            var subject = subject(lines.getFirst());
            report.ok(
                    "chain: all entries are about %s, each names the hash of the one before it, versions %s without a gap"
                            .formatted(subject, counts),
                    "链：所有记录均属于 %s，每条都含有前一条的哈希，版本号 %s 连续无缺".formatted(subject, counts));
        }
    }

    /** Goes from the last entry, which the ledger's proof confirms, to the first: each entry confirms the one before it. */
    private void checkLinks() {
        for (int i = lines.size() - 1; i > 0; i--) {
            var line = lines.get(i);
            var before = lines.get(i - 1);
            if (line.entry() == null) {
                continue;
            }
            var named = line.entry().prev();
            if (!named.map(before.hash()::equals).orElse(false)) {
                var expected = named.map(Hash::base64).orElse("-");
                report.fail(
                        "%s was changed, or stands in a wrong place, or an entry after it is missing: its hash is %s, but the next line names %s as the one before it"
                                .formatted(before.english(), before.hash(), expected),
                        "%s 被改动、位置错误或其后缺少记录：其哈希为 %s，而下一行所记的前一条哈希为 %s"
                                .formatted(before.chinese(), before.hash(), expected));
            }
        }
        var first = lines.getFirst();
        if (first.entry() != null && first.entry().prev().isPresent()) {
            report.fail(
                    first.english() + " is not the beginning: it names an earlier entry, which is missing",
                    first.chinese() + "不是起始记录：它指向更早的一条记录，但该记录缺失");
        }
    }

    private void checkSubject() {
        for (var line : lines) {
            if (line.entry() != null && !subject(line).equals(subject(lines.getFirst()))) {
                report.fail(
                        line.english() + " is about another subject: " + subject(line),
                        line.chinese() + "属于另一对象：" + subject(line));
            }
        }
    }

    /**
     * Each version must be there once, from 1 to the last one. A version may have been entered after later ones: its event was
     * passed over at first and replayed afterwards.
     *
     * @return the last version of each source
     */
    private Map<String, Long> checkVersions() {
        var versions = new TreeMap<String, SourceVersions>();
        for (var line : lines) {
            var entry = line.entry();
            if (entry != null) {
                versions.computeIfAbsent(entry.source(), source -> new SourceVersions(report, source))
                        .add(line, entry.seq());
            }
        }
        var last = new TreeMap<String, Long>();
        versions.forEach((source, seen) -> {
            seen.conclude();
            last.put(source, seen.last());
        });
        return last;
    }

    private static String subject(EntryLine line) {
        return line.entry() == null ? "" : line.entry().subject();
    }
}
