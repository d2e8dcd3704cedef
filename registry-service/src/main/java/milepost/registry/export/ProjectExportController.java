package milepost.registry.export;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import milepost.registry.filter.FilterParameters;
import milepost.registry.filter.KnownFilters;
import milepost.web.csv.CsvLanguage;
import milepost.web.csv.CsvTable;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The list of projects as a file over HTTP. */
@RestController
@Tag(name = "Projects")
class ProjectExportController {

    private final ProjectExport projects;
    private final KnownFilters known;

    ProjectExportController(ProjectExport projects, KnownFilters known) {
        this.projects = projects;
        this.known = known;
    }

    @GetMapping("/v1/exports/projects.csv")
    @Operation(
            operationId = "exportProjectsCsv",
            summary = "Export projects as CSV",
            description = FilterParameters.DESCRIPTION
                    + "One row for each project, all of them, in the order of the list. RFC 4180, UTF-8 with a byte order mark. "
                    + "Several values in a cell are separated by semicolons. Headings and words such as stages are in the language "
                    + "of lang or else of Accept-Language; without both, in both languages. lang=codes gives the codes of the API. "
                    + "A text that a spreadsheet program would read as a formula is prefixed with an apostrophe.")
    @ApiResponse(
            responseCode = "200",
            description = "The table",
            content = @Content(mediaType = CsvTable.TYPE, schema = @Schema(type = "string")))
    void table(
            @ParameterObject FilterParameters filters,
            @RequestParam(required = false) @Parameter(description = "As in the list of projects") @Nullable String sort,
            @RequestParam(required = false) @Nullable CsvLanguage lang,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var filter = known.filter(filters);
        // Before the table begins, so that what is wrong with the request is answered with a problem.
        var page = projects.page(filter, sort, null);
        var table = CsvTable.begin("projects", ProjectColumns.ALL, CsvLanguage.of(lang, request), response);
        table.addAll(page, cursor -> projects.page(filter, sort, cursor));
        table.finish();
    }
}
