package milepost.registry.imports.state;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import milepost.access.Caller;
import milepost.access.Role;
import milepost.registry.imports.columns.MappedColumn;
import milepost.registry.imports.mapping.CellProblem;
import milepost.registry.imports.reading.FileFormat;
import milepost.registry.imports.reading.Sheets;
import org.jspecify.annotations.Nullable;

/**
 * An import as it stands.
 *
 * @param caller who sent it, with the rights that its rows are registered with
 * @param dry whether its rows are only looked at
 * @param sheets those of a workbook
 * @param problem why it failed or waits
 * @param rows how many rows were read
 * @param readTo the number of the last row that was read
 * @param position the number of the last row that was handled
 * @param handled how many rows were handled
 * @param busyMillis how long rows were being handled
 */
public record Import(
        UUID id,
        Caller caller,
        File file,
        ImportOptions options,
        ImportState state,
        @Nullable ImportState pausedState,
        boolean dry,
        Sheets sheets,
        @Nullable CellProblem problem,
        List<MappedColumn> columns,
        @Nullable String mapping,
        int rows,
        int readTo,
        int position,
        int handled,
        Map<RowOutcome, Integer> counts,
        long busyMillis,
        Instant createdAt,
        @Nullable Instant finishedAt) {

    /** Before a subject, so that no person owns what an organisation of the same name does. */
    private static final String PERSON = "person:";

    /** A file as it arrived. */
    public record File(String name, FileFormat format, String charset, long size, String sha256) {}

    /** Returns an import whose file is arriving. */
    public static Import begun(UUID id, Import.File file, ImportOptions options, Caller caller) {
        return new Import(
                id,
                caller,
                file,
                options,
                ImportState.RECEIVING,
                null,
                options.dryRun(),
                Sheets.NONE,
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

    /** Returns whose an import is: an organisation's by its name, or a person's whose token names none. */
    public static String owner(Caller caller) {
        return caller.org() == null ? PERSON + caller.subject() : caller.org();
    }

    /** Returns who sent an import, as a registrar. */
    public static Caller caller(String subject, @Nullable String org, List<String> regions) {
        return new Caller(subject, org, Set.of(Role.REGISTRAR), regions);
    }

    public boolean isTable() {
        return file.format().isTable();
    }
}
