package milepost.registry.imports;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import milepost.access.Caller;
import milepost.registry.imports.errors.ProblemTexts;
import milepost.registry.imports.running.Imports;
import milepost.registry.imports.state.ImportRow;
import milepost.registry.imports.state.RowOutcome;
import milepost.registry.paging.Slice;
import milepost.web.Cursors;
import milepost.web.Limits;
import milepost.web.Page;
import milepost.web.Pages;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The rows of imports over HTTP. */
@RestController
@RequestMapping("/v1/imports/{id}")
@PreAuthorize("hasRole('REGISTRAR')")
@Tag(name = "Imports")
class ImportRowController {

    private final Imports imports;
    private final ProblemTexts texts;

    ImportRowController(Imports imports, ProblemTexts texts) {
        this.imports = imports;
        this.texts = texts;
    }

    private record AfterRow(int row) {}

    @GetMapping("/rows")
    @Operation(
            operationId = "listImportRows",
            summary = "List the rows of an import",
            description = "Those that were handled, in the order of the file. outcome accepts several values.")
    ResponseEntity<Page<ImportRowResponse>> rows(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable List<RowOutcome> outcome,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor,
            Caller caller,
            @Parameter(hidden = true) HttpServletRequest request,
            @Parameter(hidden = true) Locale locale) {
        var of = imports.get(id, caller);
        var size = Limits.of(limit);
        var after = Cursors.decode(cursor, AfterRow.class).map(AfterRow::row).orElse(0);
        var wanted = outcome == null ? List.<RowOutcome>of() : outcome;
        Page<ImportRow> page =
                Slice.of(imports.rows(of, wanted, after, size + 1), size, last -> new AfterRow(last.number()));
        var items = page.items().stream()
                .map(row -> ImportRowResponse.of(of, row, texts, locale))
                .toList();
        return Pages.respond(new Page<>(items, page.nextCursor()), request);
    }

    @PostMapping("/decisions")
    @Operation(
            operationId = "decideImportRows",
            summary = "Decide on rows that may be registered projects",
            description =
                    "link: the row is a registered project, which takes its name as an alias and what else it says. distinct: it is another "
                            + "one, for the given reason. skip: it is not to be registered. The rows are handled at once, or when the import is run. "
                            + "422 import-row-not-suspected for a row that waits for no decision; none is kept then.")
    ImportResponse decide(
            @PathVariable UUID id,
            @ParameterObject Waiting waiting,
            @RequestBody DecisionRequest request,
            Caller caller,
            @Parameter(hidden = true) Locale locale) {
        imports.decide(id, request.byRow(), caller);
        return ImportResponse.of(imports.await(id, waiting.patience(), caller), texts, locale);
    }
}
