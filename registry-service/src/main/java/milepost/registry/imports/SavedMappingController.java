package milepost.registry.imports;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import milepost.access.Caller;
import milepost.registry.imports.columns.Target;
import milepost.registry.imports.columns.Unit;
import milepost.registry.imports.saved.SavedMapping;
import milepost.registry.imports.saved.SavedMappings;
import milepost.registry.imports.state.Import;
import milepost.web.check.Line;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Mappings that organisations keep, over HTTP. */
@RestController
@RequestMapping("/v1/import-mappings")
@PreAuthorize("hasRole('REGISTRAR')")
@Tag(name = "Imports")
class SavedMappingController {

    private final SavedMappings mappings;

    SavedMappingController(SavedMappings mappings) {
        this.mappings = mappings;
    }

    /** A kept mapping. */
    @Schema(name = "ImportMapping")
    record MappingResponse(String name, List<ColumnResponse> columns) {

        /** How one column is read. */
        @Schema(name = "ImportMappedColumn")
        record ColumnResponse(
                String header,
                @Nullable Target target,
                @Nullable Unit unit) {}

        static MappingResponse of(SavedMapping mapping) {
            return new MappingResponse(
                    mapping.name(),
                    mapping.columns().stream()
                            .map(column -> new ColumnResponse(column.header(), column.target(), column.unit()))
                            .toList());
        }
    }

    @PutMapping("/{name}")
    @Operation(
            operationId = "keepImportMapping",
            summary = "Keep a mapping by a name",
            description = "For lists of the caller's organisation that have these headings.")
    MappingResponse keep(
            @PathVariable @Line(max = 100) String name, @RequestBody MappingRequest request, Caller caller) {
        var mapping = request.named(name);
        mappings.keep(Import.owner(caller), mapping);
        return MappingResponse.of(mapping);
    }

    @GetMapping("/{name}")
    @Operation(operationId = "getImportMapping", summary = "Read a kept mapping")
    MappingResponse get(@PathVariable String name, Caller caller) {
        return MappingResponse.of(mappings.get(Import.owner(caller), name));
    }

    @GetMapping
    @Operation(operationId = "listImportMappings", summary = "List the mappings of the caller's organisation")
    List<MappingResponse> all(Caller caller) {
        return mappings.all(Import.owner(caller)).stream()
                .map(MappingResponse::of)
                .toList();
    }
}
