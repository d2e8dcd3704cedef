package milepost.registry.imports.running;

import java.util.List;
import milepost.registry.imports.handling.RowProblems;
import milepost.registry.imports.state.Import;
import milepost.registry.imports.state.ImportProperties;
import milepost.registry.imports.state.ImportRow;
import milepost.registry.imports.state.ImportState;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Carries out imports step by step: a step reads a file or handles a batch of rows. */
@Component
class ImportSteps {

    private static final Logger LOG = LoggerFactory.getLogger(ImportSteps.class);
    private static final int BATCH = 500;
    /** A dry run sees only rows of the same batch as duplicates of each other. */
    private static final int DRY_BATCH = 2_000;
    /** Changes of projects are several statements each. */
    private static final int FEW = 50;

    private final ImportProgressRepository imports;
    private final ImportRowRepository rows;
    private final DueRowRepository due;
    private final ImportBatches batches;
    private final FileReading reading;
    private final ImportProperties properties;
    private final ImportMeters meters;

    ImportSteps(
            ImportProgressRepository imports,
            ImportRowRepository rows,
            DueRowRepository due,
            ImportBatches batches,
            FileReading reading,
            ImportProperties properties,
            ImportMeters meters) {
        this.imports = imports;
        this.rows = rows;
        this.due = due;
        this.batches = batches;
        this.reading = reading;
        this.properties = properties;
        this.meters = meters;
    }

    /** Carries out a part of an import; false if there is none. */
    boolean step() {
        var taken = imports.take(batches.holder(), properties.lease());
        taken.ifPresent(of -> {
            if (of.state() == ImportState.READING) {
                reading.read(of);
            } else {
                advance(of);
            }
        });
        return taken.isPresent();
    }

    private void advance(Import of) {
        var next = rows.after(of.id(), of.position(), of.dry() ? DRY_BATCH : BATCH).stream()
                .map(ImportRow::fresh)
                .toList();
        var amending = next.isEmpty();
        var batch = amending ? due.next(of.id(), FEW) : next;
        if (batch.isEmpty()) {
            batches.finish(of);
            LOG.atInfo()
                    .addKeyValue("import", of.id())
                    .addKeyValue("dryRun", of.dry())
                    .log("All rows were handled");
            return;
        }
        try {
            meters.count(of, batches.handle(of, batch, amending));
        } catch (RuntimeException e) {
            if (RowProblems.isPassing(e)) {
                throw e;
            }
            batch.forEach(row -> alone(of, row, amending));
        }
    }

    /** One that cannot be handled does not hold up the others. */
    private void alone(Import of, ImportRow row, boolean amending) {
        try {
            meters.count(of, batches.handle(of, List.of(row), amending));
        } catch (RuntimeException e) {
            if (RowProblems.isPassing(e)) {
                throw e;
            }
            meters.count(of, batches.failed(of, row, e));
        }
    }
}
