package milepost.registry.imports.state;

import java.util.List;
import milepost.registry.imports.columns.MappedColumn;
import milepost.registry.imports.reading.Sheets;
import org.jspecify.annotations.Nullable;

/**
 * What was found out of a file beside its rows.
 *
 * @param mapping the name of the kept mapping that was used
 */
public record FileFindings(
        List<MappedColumn> columns, @Nullable String mapping, Sheets sheets) {}
