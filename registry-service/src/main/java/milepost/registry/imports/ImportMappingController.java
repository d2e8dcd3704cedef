package milepost.registry.imports;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import milepost.access.Caller;
import milepost.registry.imports.columns.MappedColumn;
import milepost.registry.imports.errors.ProblemTexts;
import milepost.registry.imports.running.Imports;
import milepost.registry.imports.saved.SavedMapping;
import milepost.registry.imports.saved.SavedMappings;
import milepost.registry.imports.state.Import;
import milepost.web.ProblemException;
import milepost.web.check.Line;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** How the columns of lists are read, over HTTP. */
@RestController
@PreAuthorize("hasRole('REGISTRAR')")
@Tag(name = "Imports")
class ImportMappingController {

    private final Imports imports;
    private final SavedMappings mappings;
    private final ProblemTexts texts;

    ImportMappingController(Imports imports, SavedMappings mappings, ProblemTexts texts) {
        this.imports = imports;
        this.mappings = mappings;
        this.texts = texts;
    }

    @PutMapping("/v1/imports/{id}/mapping")
    @Operation(
            operationId = "mapImport",
            summary = "Change how the columns of an import are read",
            description =
                    "Columns that are not named stay as they are. All rows are looked at again, and nothing is registered before the import is run. "
                            + "409 import-state unless the import is waiting.")
    ImportResponse map(
            @PathVariable UUID id,
            @RequestParam(required = false)
                    @Parameter(description = "Keeps the mapping by this name, for the next list with these headings")
                    @Line(max = 100)
                    @Nullable String name,
            @ParameterObject Waiting waiting,
            @RequestBody MappingRequest request,
            Caller caller,
            @Parameter(hidden = true) Locale locale) {
        var of = imports.get(id, caller);
        var columns = applied(request, of.columns());
        imports.map(id, columns, name, caller);
        if (name != null) {
            mappings.keep(Import.owner(caller), new SavedMapping(name, columns));
        }
        return ImportResponse.of(imports.await(id, waiting.patience(), caller), texts, locale);
    }

    private static List<MappedColumn> applied(MappingRequest request, List<MappedColumn> columns) {
        for (var i = 0; i < request.columns().size(); i++) {
            var header = request.columns().get(i).header();
            if (columns.stream().noneMatch(column -> column.header().equals(header))) {
                throw ProblemException.of(HttpStatus.UNPROCESSABLE_CONTENT, "unresolved-reference")
                        .field("/columns/" + i + "/header", "no-such-column", header);
            }
        }
        return request.named("").applied(columns);
    }
}
