package milepost.registry.imports.running;

import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import milepost.registry.imports.handling.RowHandling;
import milepost.registry.imports.mapping.CellProblem;
import milepost.registry.imports.reading.FileFormat;
import milepost.registry.imports.reading.SheetRow;
import milepost.registry.imports.state.FileFindings;
import milepost.registry.imports.state.Import;
import milepost.registry.imports.state.ImportProperties;
import milepost.registry.imports.state.ImportRow;
import milepost.registry.imports.state.ImportState;
import milepost.registry.imports.state.RowOutcome;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The transactions of imports. Each holds the import: what rows become, the projects, their events and how far the import is are stored
 * together or not at all, by the one instance that works on it.
 */
@Component
@EnableConfigurationProperties(ImportProperties.class)
class ImportBatches {

    private final ImportRepository imports;
    private final ImportProgressRepository progress;
    private final ImportRowRepository rows;
    private final DueRowRepository due;
    private final ImportPartRepository parts;
    private final RowHandling handling;
    private final TransactionTemplate transactions;
    private final Duration lease;
    private final UUID holder = UUID.randomUUID();

    ImportBatches(
            ImportRepository imports,
            ImportProgressRepository progress,
            ImportRowRepository rows,
            DueRowRepository due,
            ImportPartRepository parts,
            RowHandling handling,
            TransactionTemplate transactions,
            ImportProperties properties) {
        this.imports = imports;
        this.progress = progress;
        this.rows = rows;
        this.due = due;
        this.parts = parts;
        this.handling = handling;
        this.transactions = transactions;
        this.lease = properties.lease();
    }

    UUID holder() {
        return holder;
    }

    /** Keeps rows that were read; false if this instance does not work on the import any more. */
    boolean keep(Import of, List<SheetRow> read, FileFindings found) {
        return inHold(of, () -> {
            if (!read.isEmpty()) {
                rows.insert(of.id(), read);
            }
            var readTo = read.isEmpty() ? of.readTo() : read.getLast().number();
            progress.read(of.id(), found, read.size(), readTo);
        });
    }

    /** @param waitsFor null if its rows can be handled now */
    void readToEnd(Import of, @Nullable CellProblem waitsFor) {
        inHold(of, () -> {
            parts.delete(of.id());
            if (of.file().format() == FileFormat.OC4IDS) {
                due.tellNewer(of.id());
            }
            var next = waitsFor == null ? ImportState.RUNNING : ImportState.WAITING;
            imports.change(of.id(), Set.of(ImportState.READING), next, waitsFor);
        });
    }

    void fail(Import of, CellProblem why) {
        inHold(of, () -> {
            parts.delete(of.id());
            imports.change(of.id(), ImportState.AT_WORK, ImportState.FAILED, why);
        });
    }

    void finish(Import of) {
        inHold(of, () -> {
            if (!due.exist(of.id())) {
                var next = of.dry() ? ImportState.WAITING : ImportState.DONE;
                imports.change(of.id(), Set.of(ImportState.RUNNING), next, null);
            }
        });
    }

    /** Handles rows and stores what becomes of them. Returns the counts that it adds. */
    Map<RowOutcome, Integer> handle(Import of, List<ImportRow> given, boolean amending) {
        var startedAt = System.nanoTime();
        var more = new EnumMap<RowOutcome, Integer>(RowOutcome.class);
        inHold(of, () -> store(of, given, handling.handle(of, given, amending), startedAt, more));
        return more;
    }

    /** Stores that a row could not be handled by itself, and why; or that it waits for a decision. */
    Map<RowOutcome, Integer> failed(Import of, ImportRow row, RuntimeException why) {
        var more = new EnumMap<RowOutcome, Integer>(RowOutcome.class);
        inHold(of, () -> store(of, List.of(row), List.of(RowHandling.failed(row, why)), System.nanoTime(), more));
        return more;
    }

    private void store(
            Import of, List<ImportRow> before, List<ImportRow> after, long startedAt, Map<RowOutcome, Integer> more) {
        var handled = 0;
        for (var i = 0; i < before.size(); i++) {
            var former = before.get(i).outcome();
            var outcome = after.get(i).outcome();
            if (former != null) {
                more.merge(former, -1, Integer::sum);
            }
            if (outcome != null) {
                more.merge(outcome, 1, Integer::sum);
                handled += former == null ? 1 : 0;
            }
        }
        rows.save(of.id(), after);
        var millis = (System.nanoTime() - startedAt) / 1_000_000;
        progress.advance(of.id(), before.getLast().number(), handled, more, millis);
    }

    private boolean inHold(Import of, Runnable work) {
        return Boolean.TRUE.equals(transactions.execute(_ -> {
            if (!progress.hold(of.id(), holder, of.state(), lease)) {
                return false;
            }
            work.run();
            return true;
        }));
    }
}
