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
import milepost.registry.plan.PlanRegistry;
import milepost.web.csv.CsvLanguage;
import milepost.web.csv.CsvTable;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The list of projects as CSV over HTTP. */
@RestController
@Tag(name = "Projects")
class ProjectCsvController {

    private final ProjectSnapshots snapshots;
    private final PlanRegistry plans;
    private final ExportFile file;

    ProjectCsvController(ProjectSnapshots snapshots, PlanRegistry plans, ExportFile file) {
        this.snapshots = snapshots;
        this.plans = plans;
        this.file = file;
    }

    @GetMapping("/v1/exports/projects.csv")
    @Operation(
            operationId = "exportProjectsCsv",
            summary = "Export projects as CSV",
            description = ExportFile.DESCRIPTION
                    + ExportFile.TABLE
                    + "RFC 4180, UTF-8 with a byte order mark. A text that a spreadsheet program would read as a formula is "
                    + "prefixed with an apostrophe.")
    @ApiResponse(
            responseCode = "200",
            description = "The table",
            content = @Content(mediaType = CsvTable.TYPE, schema = @Schema(type = "string")))
    void table(
            @ParameterObject FilterParameters filters,
            @RequestParam(required = false) @Parameter(description = ExportFile.SORT) @Nullable String sort,
            @RequestParam(required = false) @Nullable CsvLanguage lang,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        snapshots.read(filters, sort, snapshot -> {
            var language = CsvLanguage.of(lang, request);
            var table = CsvTable.begin(file.name("projects"), ProjectColumns.csv(), language, response);
            if (!ExportFile.isHead(request)) {
                ExportedProjects.write(snapshot, plans, table::add);
                table.finish();
            }
        });
    }
}
