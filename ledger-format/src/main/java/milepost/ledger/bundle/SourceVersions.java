package milepost.ledger.bundle;

import java.util.TreeMap;

/** The versions of a subject that one source has entered: complete if each is there once, from 1 to the last one. */
final class SourceVersions {

    private final AuditReport report;
    private final String source;

    /** The versions seen, each with its line. */
    private final TreeMap<Long, EntryLine> seen = new TreeMap<>();

    SourceVersions(AuditReport report, String source) {
        this.report = report;
        this.source = source;
    }

    void add(EntryLine line, long version) {
        long last = last();
        var same = seen.putIfAbsent(version, line);
        if (same != null) {
            report.fail(
                    "%s is version %d of %s once more: entries are repeated, or the version was used twice"
                            .formatted(line.english(), version, source),
                    "%s 再次为 %s 的第 %d 版：记录重复，或同一版本被使用两次".formatted(line.chinese(), source, version));
        } else if (version < last) {
            report.note(
                    "%s, version %d of %s, was entered after version %d: it was passed over at first"
                            .formatted(line.english(), version, source, last),
                    "%s（%s 的第 %d 版）在第 %d 版之后记入：起初曾被跳过".formatted(line.chinese(), source, version, last));
        }
    }

    /** Names the first version that is missing before a later one. */
    void conclude() {
        long due = 1;
        for (var version : seen.entrySet()) {
            if (version.getKey() != due) {
                report.fail(
                        "%s is version %d of %s, but version %d is missing: entries are missing or out of order"
                                .formatted(version.getValue().english(), version.getKey(), source, due),
                        "%s 是 %s 的第 %d 版，但缺少第 %d 版：记录缺失或次序错误"
                                .formatted(version.getValue().chinese(), source, version.getKey(), due));
                return;
            }
            due++;
        }
    }

    long last() {
        return seen.isEmpty() ? 0 : seen.lastKey();
    }
}
