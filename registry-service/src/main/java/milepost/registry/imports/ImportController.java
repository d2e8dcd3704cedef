package milepost.registry.imports;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import milepost.access.Caller;
import milepost.registry.imports.errors.ProblemTexts;
import milepost.registry.imports.running.Imports;
import milepost.registry.imports.state.Import;
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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Imports over HTTP. */
@RestController
@RequestMapping("/v1/imports")
@PreAuthorize("hasRole('REGISTRAR')")
@Tag(name = "Imports")
class ImportController {

    private static final String CSV = "text/csv";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String NDJSON = "application/x-ndjson";
    private static final String FILE = "application/octet-stream";

    private final Imports imports;
    private final ProblemTexts texts;

    ImportController(Imports imports, ProblemTexts texts) {
        this.imports = imports;
        this.texts = texts;
    }

    private record Before(UUID id) {}

    @PostMapping(consumes = {CSV, XLSX, NDJSON, FILE})
    @Operation(
            operationId = "startImport",
            summary = "Import a list of projects",
            description =
                    "The body is the file: CSV in UTF-8 or GB18030, XLSX, a project as JSON in each line, or OC4IDS 0.9.2 to 0.9.5 (a package, or "
                            + "lines of projects or packages); at most 200 MB, a million rows and 200 columns. It is told by its content, not by its type. The rows are registered afterwards, as by POST /v1/projects; "
                            + "with dryRun they are only looked at, until the import is run. A row of a registered project amends it where it says "
                            + "something else, and changes nothing where it says the same.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content = {
                                @Content(mediaType = CSV, schema = @Schema(type = "string", format = "binary")),
                                @Content(mediaType = XLSX, schema = @Schema(type = "string", format = "binary")),
                                @Content(mediaType = NDJSON, schema = @Schema(type = "string", format = "binary")),
                                @Content(mediaType = FILE, schema = @Schema(type = "string", format = "binary"))
                            }))
    @ApiResponse(responseCode = "201", description = "The file is stored", useReturnTypeSchema = true)
    ResponseEntity<ImportResponse> start(
            @ParameterObject ImportParameters parameters,
            Caller caller,
            @Parameter(hidden = true) HttpServletRequest request,
            @Parameter(hidden = true) Locale locale)
            throws IOException {
        var begun = imports.receive(parameters.fileName(), request.getInputStream(), parameters.options(), caller);
        var of = imports.await(begun.id(), parameters.patience(), caller);
        return ResponseEntity.created(URI.create("/v1/imports/" + of.id())).body(answer(of, locale));
    }

    @GetMapping("/{id}")
    @Operation(operationId = "getImport", summary = "Read how far an import is")
    ImportResponse get(@PathVariable UUID id, Caller caller, @Parameter(hidden = true) Locale locale) {
        return answer(imports.get(id, caller), locale);
    }

    @GetMapping
    @Operation(
            operationId = "listImports",
            summary = "List the imports of the caller's organisation",
            description = "The newest first.")
    ResponseEntity<Page<ImportResponse>> list(
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor,
            Caller caller,
            @Parameter(hidden = true) HttpServletRequest request,
            @Parameter(hidden = true) Locale locale) {
        var size = Limits.of(limit);
        var before = Cursors.decode(cursor, Before.class).map(Before::id).orElse(null);
        Page<Import> page = Slice.of(imports.list(caller, before, size + 1), size, last -> new Before(last.id()));
        List<ImportResponse> items =
                page.items().stream().map(of -> answer(of, locale)).toList();
        return Pages.respond(new Page<>(items, page.nextCursor()), request);
    }

    @PostMapping("/{id}/run")
    @Operation(
            operationId = "runImport",
            summary = "Register what a dry run has looked at",
            description = "409 import-state unless the import is waiting.")
    ImportResponse run(
            @PathVariable UUID id,
            @ParameterObject Waiting waiting,
            Caller caller,
            @Parameter(hidden = true) Locale locale) {
        imports.run(id, caller);
        return answer(imports.await(id, waiting.patience(), caller), locale);
    }

    @PostMapping("/{id}/pause")
    @Operation(
            operationId = "pauseImport",
            summary = "Pause an import",
            description = "The batch of rows at work is finished.")
    ImportResponse pause(@PathVariable UUID id, Caller caller, @Parameter(hidden = true) Locale locale) {
        return answer(imports.pause(id, caller), locale);
    }

    @PostMapping("/{id}/resumption")
    @Operation(operationId = "resumeImport", summary = "Go on with a paused import where it stopped")
    ImportResponse resume(@PathVariable UUID id, Caller caller, @Parameter(hidden = true) Locale locale) {
        return answer(imports.resume(id, caller), locale);
    }

    @PostMapping("/{id}/cancellation")
    @Operation(
            operationId = "cancelImport",
            summary = "Cancel an import",
            description = "What it has registered stays registered.")
    ImportResponse cancel(@PathVariable UUID id, Caller caller, @Parameter(hidden = true) Locale locale) {
        return answer(imports.cancel(id, caller), locale);
    }

    private ImportResponse answer(Import of, Locale locale) {
        return ImportResponse.of(of, texts, locale);
    }
}
