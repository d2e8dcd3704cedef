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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The list of projects as tables over HTTP. */
@RestController
@RequestMapping("/v1/exports")
@Tag(name = "Projects")
class ProjectTableController {

    private static final String TABLE =
            "One row for each project. Several values in a cell are separated by semicolons. Headings and words such as "
                    + "stages are in the language of lang or else of Accept-Language; without both, in both languages. lang=codes "
                    + "gives the codes of the API. ";

    private final ProjectSnapshots snapshots;
    private final PlanRegistry plans;
    private final ExportFile file;

    ProjectTableController(ProjectSnapshots snapshots, PlanRegistry plans, ExportFile file) {
        this.snapshots = snapshots;
        this.plans = plans;
        this.file = file;
    }

    @GetMapping("/projects.csv")
    @Operation(
            operationId = "exportProjectsCsv",
            summary = "Export projects as CSV",
            description = ExportFile.DESCRIPTION
                    + TABLE
                    + "RFC 4180, UTF-8 with a byte order mark. A text that a spreadsheet program would read as a formula is "
                    + "prefixed with an apostrophe.")
    @ApiResponse(
            responseCode = "200",
            description = "The table",
            content = @Content(mediaType = CsvTable.TYPE, schema = @Schema(type = "string")))
    void csv(
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
                write(snapshot, table::add);
                table.finish();
            }
        });
    }

    @GetMapping("/projects.xlsx")
    @Operation(
            operationId = "exportProjectsXlsx",
            summary = "Export projects as a workbook",
            description = ExportFile.DESCRIPTION
                    + TABLE
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
                write(snapshot, workbook::add);
                workbook.finish();
            }
        });
    }

    private void write(Snapshot snapshot, Row row) throws IOException {
        var words = new ExportedProjects(snapshot.regions(), plans);
        snapshot.writeTo(part -> {
            for (var project : part) {
                row.add(words.of(project));
            }
        });
    }

    private interface Row {
        void add(ExportedProject project) throws IOException;
    }
}
