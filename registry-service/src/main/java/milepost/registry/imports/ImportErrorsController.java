package milepost.registry.imports;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import milepost.access.Caller;
import milepost.registry.imports.running.Imports;
import milepost.registry.imports.state.Import;
import milepost.registry.imports.state.ImportRow;
import milepost.registry.imports.state.RowOutcome;
import milepost.web.ProblemException;
import milepost.web.csv.CsvLanguage;
import milepost.web.csv.CsvTable;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The file of errors of an import over HTTP. */
@RestController
@PreAuthorize("hasRole('REGISTRAR')")
@Tag(name = "Imports")
class ImportErrorsController {

    private static final int PART = 500;
    private static final String LINES = "application/x-ndjson";
    private static final List<RowOutcome> WANTED = List.of(RowOutcome.REFUSED, RowOutcome.SUSPECTED);

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
        each(of, table::add);
        table.finish();
    }

    @GetMapping("/v1/imports/{id}/errors.ndjson")
    @Operation(
            operationId = "exportImportErrorLines",
            summary = "Export the lines that wait for somebody",
            description =
                    "The lines of JSON that were refused or may be registered projects, as they were given, each with a member import: what is "
                            + "wrong, what to do, the candidates, and a decision to be filled as in errors.csv. Corrected, the file can be imported "
                            + "as it is. 404 import-has-no-lines for a table.")
    @ApiResponse(
            responseCode = "200",
            description = "The lines",
            content = @Content(mediaType = LINES, schema = @Schema(type = "string")))
    void errorLines(
            @PathVariable UUID id,
            Caller caller,
            @Parameter(hidden = true) Locale locale,
            @Parameter(hidden = true) HttpServletResponse response)
            throws IOException {
        var of = imports.get(id, caller);
        if (of.isTable()) {
            throw ProblemException.of(HttpStatus.NOT_FOUND, "import-has-no-lines", id);
        }
        response.setContentType(LINES + ";charset=UTF-8");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"import-errors.ndjson\"");
        var out = new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8);
        var lines = new ErrorLines(of, texts, locale);
        each(of, row -> out.write(lines.of(row) + "\n"));
        out.flush();
    }

    private void each(Import of, RowWriter writer) throws IOException {
        var rows = imports.rows(of, WANTED, 0, PART);
        while (!rows.isEmpty()) {
            for (var row : rows) {
                writer.write(row);
            }
            rows = imports.rows(of, WANTED, rows.getLast().number(), PART);
        }
    }

    /** Writes a row into an answer. */
    private interface RowWriter {
        void write(ImportRow row) throws IOException;
    }
}
