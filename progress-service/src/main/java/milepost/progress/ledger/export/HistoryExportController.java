package milepost.progress.ledger.export;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import milepost.access.Caller;
import milepost.progress.ledger.history.HistoryParameters;
import milepost.web.csv.CsvLanguage;
import milepost.web.csv.CsvTable;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** Returns all events that a search of the history finds as a file, over HTTP. */
@Tag(name = "History")
@RestController
@RequestMapping("/v1")
class HistoryExportController {

    private static final String NDJSON = "application/x-ndjson";

    private final HistoryExport export;
    private final JsonMapper json;

    HistoryExportController(HistoryExport export, JsonMapper json) {
        this.export = export;
        this.json = json;
    }

    @Operation(
            operationId = "listHistoryCsv",
            summary = "Every event as CSV",
            description =
                    "With the filters and the order of GET /v1/history, but all events at once. RFC 4180, UTF-8 with a byte order mark."
                            + " Headings and words are in the language of lang or else of Accept-Language; without both, in both"
                            + " languages. lang=codes gives the codes of the API. Actors are filled in for auditors only.")
    @ApiResponse(
            responseCode = "200",
            description = "The table",
            content = @Content(mediaType = CsvTable.TYPE, schema = @Schema(type = "string")))
    @GetMapping("/history.csv")
    void table(
            @ParameterObject HistoryParameters parameters,
            @RequestParam(required = false) @Nullable CsvLanguage lang,
            Optional<Caller> caller,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var found = export.find(parameters, caller);
        var table = CsvTable.begin("history", HistoryColumns.ALL, CsvLanguage.of(lang, request), response);
        found.forEach(table::add);
        table.finish();
    }

    @Operation(
            operationId = "listHistoryNdjson",
            summary = "Every event as newline-delimited JSON",
            description = "With the filters and the order of GET /v1/history, but all events at once: one item a line.")
    @ApiResponse(
            responseCode = "200",
            description = "The events",
            content = @Content(mediaType = NDJSON, schema = @Schema(type = "string")))
    @GetMapping("/history.ndjson")
    void lines(@ParameterObject HistoryParameters parameters, Optional<Caller> caller, HttpServletResponse response)
            throws IOException {
        var found = export.find(parameters, caller);
        response.setContentType(NDJSON);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename("history.ndjson")
                        .build()
                        .toString());
        var out = response.getOutputStream();
        found.forEach(item -> {
            out.write(json.writeValueAsBytes(item));
            out.write('\n');
        });
        out.flush();
    }
}
