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
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The list of projects as a workbook over HTTP. */
@RestController
@Tag(name = "Projects")
class ProjectWorkbookController {

    private final ProjectSnapshots snapshots;
    private final PlanRegistry plans;
    private final ExportFile file;

    ProjectWorkbookController(ProjectSnapshots snapshots, PlanRegistry plans, ExportFile file) {
        this.snapshots = snapshots;
        this.plans = plans;
        this.file = file;
    }

    @GetMapping("/v1/exports/projects.xlsx")
    @Operation(
            operationId = "exportProjectsXlsx",
            summary = "Export projects as a workbook",
            description = ExportFile.DESCRIPTION
                    + ExportFile.TABLE
                    + "Days, times (Asia/Shanghai) and amounts are values to calculate with, everything else is text. 422 "
                    + "export-too-long for more than 1,048,575 projects.")
    @ApiResponse(
            responseCode = "200",
            description = "The workbook",
            content = @Content(mediaType = ProjectWorkbook.TYPE, schema = @Schema(type = "string", format = "binary")))
    void workbook(
            @ParameterObject FilterParameters filters,
            @RequestParam(required = false) @Parameter(description = ExportFile.SORT) @Nullable String sort,
            @RequestParam(required = false) @Nullable CsvLanguage lang,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        snapshots.read(filters, sort, snapshot -> {
            ProjectWorkbook.requireFits(snapshot);
            var out = file.begin("projects", "xlsx", ProjectWorkbook.TYPE, true, response);
            if (!ExportFile.isHead(request)) {
                var workbook = new ProjectWorkbook(out, CsvLanguage.of(lang, request));
                ExportedProjects.write(snapshot, plans, workbook::add);
                workbook.finish();
            }
        });
    }
}
