package milepost.registry.imports;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.List;
import milepost.registry.imports.columns.MappedColumn;
import milepost.registry.imports.columns.Target;
import milepost.registry.imports.columns.Unit;
import milepost.registry.imports.reading.ReadingLimits;
import milepost.registry.imports.saved.SavedMapping;
import milepost.web.check.Distinct;
import org.jspecify.annotations.Nullable;

/** How columns are to be read. */
@Schema(name = "ImportMappingRequest")
record MappingRequest(
        @NotEmpty @Size(max = ReadingLimits.COLUMNS) @Distinct(by = "header")
        List<Column> columns) {

    /** How one column is to be read. */
    @Schema(name = "ImportMappingColumn")
    record Column(
            @Schema(description = "The heading, as the import shows it") @Size(max = 500) String header,

            @Schema(description = "Null: the column is not read") @Nullable Target target,

            @Schema(description = "Of amounts that name none themselves") @Nullable Unit unit) {}

    SavedMapping named(String name) {
        return new SavedMapping(
                name,
                columns.stream()
                        .map(column -> new MappedColumn(0, column.header(), column.target(), column.unit()))
                        .toList());
    }
}
