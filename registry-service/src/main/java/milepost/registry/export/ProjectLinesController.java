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
import milepost.registry.status.ListedProject;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** The list of projects as lines of JSON over HTTP. */
@RestController
@Tag(name = "Projects")
class ProjectLinesController {

    private static final String NDJSON = "application/x-ndjson";

    private final ProjectSnapshots snapshots;
    private final ExportFile file;
    private final JsonMapper json;

    ProjectLinesController(ProjectSnapshots snapshots, ExportFile file, JsonMapper json) {
        this.snapshots = snapshots;
        this.file = file;
        this.json = json;
    }

    @GetMapping("/v1/exports/projects.ndjson")
    @Operation(
            operationId = "exportProjectsNdjson",
            summary = "Export projects as newline-delimited JSON",
            description = ExportFile.DESCRIPTION + "Each line is an item of the list. POST /v1/imports takes the file.")
    @ApiResponse(
            responseCode = "200",
            description = "The projects",
            content = @Content(mediaType = NDJSON, schema = @Schema(type = "string")))
    void lines(
            @ParameterObject FilterParameters filters,
            @RequestParam(required = false) @Parameter(description = ExportFile.SORT) @Nullable String sort,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        snapshots.read(filters, sort, snapshot -> {
            var out = file.begin("projects", "ndjson", NDJSON, false, response);
            if (ExportFile.isHead(request)) {
                return;
            }
            snapshot.writeTo(part -> {
                for (var project : part) {
                    out.write(json.writeValueAsBytes(ListedProject.of(project.project(), project.standing())));
                    out.write('\n');
                }
            });
            out.flush();
        });
    }
}
