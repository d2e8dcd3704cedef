package milepost.registry.imports.errors;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.UUID;
import milepost.access.Caller;
import milepost.registry.imports.running.Imports;
import milepost.web.csv.CsvLanguage;
import milepost.web.csv.CsvTable;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The errors of an import as a table over HTTP. */
@RestController
@PreAuthorize("hasRole('REGISTRAR')")
@Tag(name = "Imports")
class ImportErrorsController {

    private final Imports imports;
    private final ProblemTexts texts;

    ImportErrorsController(Imports imports, ProblemTexts texts) {
        this.imports = imports;
        this.texts = texts;
    }

    @GetMapping("/v1/imports/{id}/errors.csv")
    @Operation(
            operationId = "exportImportErrors",
            summary = "Export the rows that wait for somebody",
            description =
                    "The rows that were refused or may be registered projects, as they were given, with what is wrong, what to do, the "
                            + "candidates and a column for the decision: link <id>, distinct: <reason> or skip (关联 <id>, 不同：<原因>, 跳过). Corrected, the "
                            + "file can be imported as it is. RFC 4180, UTF-8 with a byte order mark.")
    @ApiResponse(
            responseCode = "200",
            description = "The table",
            content = @Content(mediaType = CsvTable.TYPE, schema = @Schema(type = "string")))
    void errors(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable CsvLanguage lang,
            Caller caller,
            @Parameter(hidden = true) Locale locale,
            @Parameter(hidden = true) HttpServletRequest request,
            @Parameter(hidden = true) HttpServletResponse response)
            throws IOException {
        var of = imports.get(id, caller);
        var asked = CsvLanguage.of(lang, request);
        var language = asked == CsvLanguage.EN ? CsvLanguage.EN : CsvLanguage.ZH;
        var speaks = language == CsvLanguage.EN ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
        var table = CsvTable.begin("import-errors", ErrorColumns.of(of, texts, speaks), language, response);
        WaitingRows.each(imports, of, table::add);
        table.finish();
    }
}
