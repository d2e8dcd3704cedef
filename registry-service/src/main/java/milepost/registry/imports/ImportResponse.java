package milepost.registry.imports;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import milepost.registry.imports.columns.MappedColumn;
import milepost.registry.imports.errors.ProblemTexts;
import milepost.registry.imports.mapping.Defaults;
import milepost.registry.imports.reading.FileFormat;
import milepost.registry.imports.state.Import;
import milepost.registry.imports.state.ImportState;
import org.jspecify.annotations.Nullable;

/** An import as it stands. */
@Schema(name = "Import")
record ImportResponse(
        UUID id,
        ImportState state,

        @Schema(description = "Whether the counts are of what would be done")
        boolean dryRun,

        boolean backfill,
        String name,
        FileFormat format,

        @Schema(description = "The encoding that was found; empty for workbooks")
        String charset,

        @Schema(description = "Bytes") long size,
        String sha256,

        @Schema(description = "What holds for rows that say nothing themselves")
        Defaults defaults,

        @Schema(description = "The sheets of a workbook that are shown; only one is read")
        List<String> sheets,

        @Schema(description = "The sheet that was read; null if it is no workbook, or not opened yet") @Nullable String sheet,

        List<MappedColumn> columns,

        @Schema(description = "The kept mapping that was used") @Nullable String mapping,

        @Schema(description = "Rows of the list that were read")
        int rows,

        @Schema(description = "Rows that were handled") int handled,
        ImportCounts counts,

        @Schema(description = "Rows that are handled in a second; null before the first") @Nullable Long rowsPerSecond,

        @Schema(description = "Seconds until the end at this rate; null if there is none") @Nullable Long remainingSeconds,

        @Schema(description = "Why it failed, or what it waits for") @Nullable ImportTrouble problem,

        Instant createdAt,
        @Nullable Instant finishedAt) {

    private static final double MILLIS = 1000.0;

    static ImportResponse of(Import of, ProblemTexts texts, Locale locale) {
        var rate = of.busyMillis() == 0 || of.handled() == 0 ? null : of.handled() * MILLIS / of.busyMillis();
        var isAtWork = of.state() == ImportState.RUNNING || of.state() == ImportState.PAUSED;
        return new ImportResponse(
                of.id(),
                of.state(),
                of.dry(),
                of.options().backfill(),
                of.file().name(),
                of.file().format(),
                of.file().charset(),
                of.file().size(),
                of.file().sha256(),
                of.options().defaults(),
                of.sheets().all(),
                of.sheets().read(),
                of.columns(),
                of.mapping(),
                of.rows(),
                of.handled(),
                ImportCounts.of(of),
                rate == null ? null : Math.round(rate),
                rate == null || !isAtWork ? null : Math.round((of.rows() - of.handled()) / rate),
                ImportTrouble.of(of.problem(), texts, locale),
                of.createdAt(),
                of.finishedAt());
    }
}
