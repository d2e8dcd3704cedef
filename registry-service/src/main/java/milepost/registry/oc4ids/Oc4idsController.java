package milepost.registry.oc4ids;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.UUID;
import milepost.registry.export.ExportFile;
import milepost.registry.export.ProjectSnapshots;
import milepost.registry.filter.FilterParameters;
import milepost.registry.oc4ids.schedule.PackageLanguage;
import milepost.web.check.AsOf;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** OC4IDS packages over HTTP. */
@RestController
@RequestMapping("/v1")
@Tag(name = "Projects")
class Oc4idsController {

    private static final String TEXTS = "What is not known is left out. Titles are in the language of lang or else of "
            + "Accept-Language, Chinese without both.";

    private final ProjectSnapshots snapshots;
    private final Oc4idsPackages packages;
    private final Clock clock;

    Oc4idsController(ProjectSnapshots snapshots, Oc4idsPackages packages, Clock clock) {
        this.snapshots = snapshots;
        this.packages = packages;
        this.clock = clock;
    }

    @GetMapping("/exports/oc4ids.json")
    @Operation(
            operationId = "exportOc4ids",
            summary = "Export projects as an OC4IDS package",
            description = ExportFile.DESCRIPTION
                    + "OC4IDS 0.9.5. Titles of plans are those of today, also with asOf. 404 export-empty if no project matches. "
                    + TEXTS)
    @ApiResponse(
            responseCode = "200",
            description = "The package",
            content = @Content(mediaType = MediaType.APPLICATION_JSON_VALUE, schema = @Schema(type = "object")))
    void list(
            @ParameterObject FilterParameters filters,
            @RequestParam(required = false) @Parameter(description = ExportFile.SORT) @Nullable String sort,
            @RequestParam(required = false) @Nullable PackageLanguage lang,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var day = AsOf.day(filters.asOf(), clock);
        snapshots.read(filters, sort, snapshot -> packages.write(snapshot, day, "oc4ids", lang, request, response));
    }

    @GetMapping("/projects/{id}/oc4ids.json")
    @Operation(
            operationId = "getProjectOc4ids",
            summary = "Read a project as an OC4IDS package",
            description = "OC4IDS 0.9.5, a package of one project. " + TEXTS)
    @ApiResponse(
            responseCode = "200",
            description = "The package",
            content = @Content(mediaType = MediaType.APPLICATION_JSON_VALUE, schema = @Schema(type = "object")))
    void one(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable PackageLanguage lang,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var today = AsOf.day(null, clock);
        snapshots.read(id, snapshot -> packages.write(snapshot, today, "oc4ids-" + id, lang, request, response));
    }
}
