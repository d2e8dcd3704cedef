package milepost.ledger.bundle;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import milepost.ledger.leaf.LeafEntry;
import milepost.ledger.tlog.FormatException;
import milepost.ledger.tlog.Hash;

/** Reads entries.ndjson: one exact leaf a line, each line with its newline. */
final class EntryLines {

    private static final int MAX_BROKEN = 20;

    private final AuditReport report;
    private final ByteBuffer file;
    private final List<EntryLine> lines = new ArrayList<>();
    private int broken;

    private EntryLines(AuditReport report, ByteBuffer file) {
        this.report = report;
        this.file = file;
    }

    static List<EntryLine> read(AuditReport report, ByteBuffer file) {
        var reader = new EntryLines(report, file);
        reader.readAll();
        return reader.lines;
    }

    private void readAll() {
        int from = 0;
        while (from < file.limit() && broken < MAX_BROKEN) {
            int to = from;
            while (to < file.limit() && file.get(to) != '\n') {
                to++;
            }
            read(from, to);
            from = to + 1;
        }
        if (file.limit() == 0) {
            report.fail("entries.ndjson is empty", "entries.ndjson 为空");
        } else if (file.get(file.limit() - 1) != '\n') {
            report.fail("entries.ndjson does not end with a newline", "entries.ndjson 末尾缺少换行符");
        }
        if (!lines.isEmpty() && broken == 0) {
            report.ok(
                    "entries.ndjson: %d entries, each a leaf in canonical form".formatted(lines.size()),
                    "entries.ndjson：共 %d 条记录，均为规范形式".formatted(lines.size()));
        }
    }

    private void read(int from, int to) {
        int number = lines.size() + 1;
        if (to - from > LeafEntry.MAX_BYTES) {
            lines.add(broken(new EntryLine(number, from, to, Hash.EMPTY_ROOT, null), "longer than a leaf can be"));
            return;
        }
        var bytes = new byte[to - from];
        file.get(from, bytes);
        try {
            lines.add(new EntryLine(number, from, to, Hash.leaf(bytes), LeafEntry.parse(bytes)));
        } catch (FormatException e) {
            lines.add(broken(new EntryLine(number, from, to, Hash.leaf(bytes), null), e.getMessage()));
        }
    }

    private EntryLine broken(EntryLine line, String reason) {
        broken++;
        report.fail(line.english() + " is not a leaf: " + reason, line.chinese() + "不是有效记录：" + reason);
        return line;
    }
}
