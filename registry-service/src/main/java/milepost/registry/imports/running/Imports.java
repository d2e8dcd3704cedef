package milepost.registry.imports.running;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import milepost.access.Caller;
import milepost.registry.imports.columns.MappedColumn;
import milepost.registry.imports.mapping.Decision;
import milepost.registry.imports.state.Import;
import milepost.registry.imports.state.ImportOptions;
import milepost.registry.imports.state.ImportRow;
import milepost.registry.imports.state.ImportState;
import milepost.registry.imports.state.RowOutcome;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes files in, and does with imports what their owners ask for. */
@Service
public class Imports {

    private static final Duration LOOK = Duration.ofMillis(100);

    private final ImportRepository imports;
    private final ImportRowRepository rows;
    private final DueRowRepository due;
    private final FileReceipt receipt;
    private final ImportWorker worker;

    Imports(
            ImportRepository imports,
            ImportRowRepository rows,
            DueRowRepository due,
            FileReceipt receipt,
            ImportWorker worker) {
        this.imports = imports;
        this.rows = rows;
        this.due = due;
        this.receipt = receipt;
        this.worker = worker;
    }

    /** Stores a file while it arrives; 415 if it is of no known format. Its rows are read later. */
    public Import receive(String name, InputStream file, ImportOptions options, Caller caller) throws IOException {
        var id = receipt.receive(name, file, options, caller);
        worker.wake();
        return get(id, caller);
    }

    /** Returns an import once nothing more is done with it, or as it stands after a time. */
    public Import await(UUID id, Duration patience, Caller caller) {
        var end = System.nanoTime() + patience.toNanos();
        var of = get(id, caller);
        while (ImportState.AT_WORK.contains(of.state()) && System.nanoTime() < end) {
            LockSupport.parkNanos(LOOK.toNanos());
            of = get(id, caller);
        }
        return of;
    }

    /** Returns an import of the caller's organisation; 404 if there is none. */
    public Import get(UUID id, Caller caller) {
        return imports.find(id, Import.owner(caller)).orElseThrow(() -> ImportProblems.notFound(id));
    }

    public List<Import> list(Caller caller, @Nullable UUID before, int limit) {
        return imports.list(Import.owner(caller), before, limit);
    }

    /** Registers what a dry run has looked at; 409 if the import does not wait for that. */
    public Import run(UUID id, Caller caller) {
        return restart(id, caller, false);
    }

    /** Has columns read in another way, and looks at all rows again; 409 if they are being registered or were. */
    public Import map(UUID id, List<MappedColumn> columns, @Nullable String mapping, Caller caller) {
        if (get(id, caller).state() != ImportState.WAITING) {
            throw ImportProblems.notNow(get(id, caller));
        }
        imports.map(id, columns, mapping);
        return restart(id, caller, true);
    }

    private Import restart(UUID id, Caller caller, boolean dry) {
        if (!imports.restart(id, dry)) {
            throw ImportProblems.notNow(get(id, caller));
        }
        worker.wake();
        return get(id, caller);
    }

    public Import pause(UUID id, Caller caller) {
        return change(id, caller, ImportState.AT_WORK, ImportState.PAUSED);
    }

    /** Goes on with a paused import where it stopped. */
    public Import resume(UUID id, Caller caller) {
        var paused = get(id, caller).pausedState();
        if (paused == null) {
            throw ImportProblems.notNow(get(id, caller));
        }
        return change(id, caller, Set.of(ImportState.PAUSED), paused);
    }

    /** Ends an import. What it has registered stays registered. */
    public Import cancel(UUID id, Caller caller) {
        return change(id, caller, ImportState.OPEN, ImportState.CANCELLED);
    }

    private Import change(UUID id, Caller caller, Collection<ImportState> from, ImportState to) {
        var before = get(id, caller);
        if (!imports.change(id, from, to, null)) {
            throw ImportProblems.notNow(before);
        }
        worker.wake();
        return get(id, caller);
    }

    /** Returns handled rows after a number. */
    public List<ImportRow> rows(Import of, Collection<RowOutcome> outcomes, int after, int limit) {
        var wanted = outcomes.isEmpty() ? EnumSet.allOf(RowOutcome.class) : outcomes;
        return rows.handled(of.id(), of.position(), wanted, after, limit);
    }

    /** Keeps decisions on rows, all or none, which are then handled accordingly; 422 for a row that waits for none. */
    @Transactional
    public Import decide(UUID id, Map<Integer, Decision> decisions, Caller caller) {
        var of = get(id, caller);
        if (of.state() == ImportState.CANCELLED || of.state() == ImportState.FAILED) {
            throw ImportProblems.notNow(of);
        }
        decisions.forEach((row, decision) -> {
            if (!due.decide(id, row, decision)) {
                throw ImportProblems.notSuspected(row);
            }
        });
        imports.change(id, Set.of(ImportState.WAITING, ImportState.DONE), ImportState.RUNNING, null);
        worker.wake();
        return get(id, caller);
    }
}
