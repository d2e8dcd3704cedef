package milepost.registry.imports.running;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import milepost.access.Caller;
import milepost.messaging.EventIds;
import milepost.registry.imports.mapping.Decision;
import milepost.registry.imports.mapping.MappedColumn;
import milepost.registry.imports.reading.FileFormat;
import milepost.registry.imports.reading.TextEncoding;
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

    private static final int PART = 1 << 20;
    private static final Duration LOOK = Duration.ofMillis(100);

    private final ImportRepository imports;
    private final ImportRowRepository rows;
    private final ImportPartRepository parts;
    private final ImportWorker worker;

    Imports(ImportRepository imports, ImportRowRepository rows, ImportPartRepository parts, ImportWorker worker) {
        this.imports = imports;
        this.rows = rows;
        this.parts = parts;
        this.worker = worker;
    }

    /** Stores a file in parts while it arrives; 415 if it is of no known format. Its rows are read later. */
    public Import receive(String name, InputStream file, ImportOptions options, Caller caller) throws IOException {
        var first = file.readNBytes(PART);
        var format = ImportProblems.known(
                () -> FileFormat.ofFile(Arrays.copyOf(first, Math.min(first.length, FileFormat.HEAD))));
        if (first.length == 0) {
            throw ImportProblems.empty();
        }
        var id = EventIds.next();
        var begun = begun(id, new Import.File(name, format, "", 0, ""), options, caller);
        imports.insert(begun);
        try {
            imports.received(id, store(id, first, file, begun.file()));
        } catch (IOException | RuntimeException e) {
            imports.delete(id);
            throw e;
        }
        worker.wake();
        return get(id, caller);
    }

    private Import.File store(UUID id, byte[] first, InputStream file, Import.File of) throws IOException {
        var digest = sha256();
        var encoding = new TextEncoding();
        var size = 0L;
        var part = 0;
        for (var data = first; data.length > 0; data = file.readNBytes(PART)) {
            digest.update(data);
            if (of.format() != FileFormat.XLSX) {
                encoding.pass(data);
            }
            parts.add(id, part++, data);
            size += data.length;
        }
        var charset = of.format() == FileFormat.XLSX ? "" : encoding.end().name();
        return new Import.File(
                of.name(), of.format(), charset, size, HexFormat.of().formatHex(digest.digest()));
    }

    private static Import begun(UUID id, Import.File file, ImportOptions options, Caller caller) {
        return new Import(
                id,
                caller,
                file,
                options,
                ImportState.RECEIVING,
                null,
                options.dryRun(),
                null,
                List.of(),
                null,
                0,
                0,
                0,
                0,
                Map.of(),
                0,
                Instant.EPOCH,
                null);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
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
            if (!rows.decide(id, row, decision)) {
                throw ImportProblems.notSuspected(row);
            }
        });
        imports.change(id, Set.of(ImportState.WAITING, ImportState.DONE), ImportState.RUNNING, null);
        worker.wake();
        return get(id, caller);
    }
}
