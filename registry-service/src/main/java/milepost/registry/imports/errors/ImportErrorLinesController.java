package milepost.registry.imports.errors;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;
import milepost.access.Caller;
import milepost.registry.imports.running.Imports;
import milepost.web.ProblemException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The errors of an import as lines of JSON over HTTP. */
@RestController
@PreAuthorize("hasRole('REGISTRAR')")
@Tag(name = "Imports")
class ImportErrorLinesController {

    private static final String LINES = "application/x-ndjson";

    private final Imports imports;
    private final ProblemTexts texts;

    ImportErrorLinesController(Imports imports, ProblemTexts texts) {
        this.imports = imports;
        this.texts = texts;
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
        WaitingRows.each(imports, of, row -> out.write(lines.of(row) + "\n"));
        out.flush();
    }
}
