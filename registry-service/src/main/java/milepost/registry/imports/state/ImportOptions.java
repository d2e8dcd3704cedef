package milepost.registry.imports.state;

import milepost.registry.imports.mapping.Defaults;
import org.jspecify.annotations.Nullable;

/**
 * What the caller asked for.
 *
 * @param backfill whether it is older history, of which no subscriber needs to be told
 * @param mapping the name of a kept mapping, null for one that has the same headings
 * @param sheet of a workbook, null for the first one that is shown
 */
public record ImportOptions(
        boolean dryRun,
        boolean backfill,
        Defaults defaults,
        @Nullable String mapping,
        @Nullable String sheet) {}
