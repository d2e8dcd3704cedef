package milepost.registry.imports.columns;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A column of a list and how it is read.
 *
 * @param column counted from 0
 */
@Schema(name = "ImportColumn")
public record MappedColumn(
        @Schema(description = "Counted from 0") int column,

        @Schema(description = "The heading; of merged cells, that of the group and its own")
        String header,

        @Schema(description = "The member of the project that it is read as; null if it is not read") @Nullable Target target,

        @Schema(description = "The unit of amounts that name none themselves") @Nullable Unit unit) {

    public MappedColumn as(@Nullable Target other, @Nullable Unit otherUnit) {
        return new MappedColumn(column, header, other, otherUnit);
    }
}
