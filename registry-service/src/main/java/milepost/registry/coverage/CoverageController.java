package milepost.registry.coverage;

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
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What became of a plan, for everybody: as JSON, and as a table for spreadsheet programs. */
@RestController
@RequestMapping("/v1/plans/{id}")
@Tag(name = "Plans")
class CoverageController {

    private static final String CSV = "text/csv";
    private static final String SILENT_DAYS = "A project without a report for so many days counts as silent";
    private static final String CLAUSE = "Only this clause, its number as printed";
    private static final String STAGE = "Only projects in this stage, such as CONSTRUCTION";
    private static final String LIGHT = "Only projects of this light: green, yellow, red, or none";
    private static final String REGISTERED = "true: only works with a project; false: only those without";

    private final PlanCoverage coverage;

    CoverageController(PlanCoverage coverage) {
        this.coverage = coverage;
    }

    @GetMapping("/coverage")
    @Operation(
            operationId = "getCoverage",
            summary = "What became of a plan",
            description =
                    "For each clause, in the order of the document, the works that it names, which of them are registered, how far "
                            + "each is, and whether anybody reports on it. Counts are of the works that the parameters leave.")
    Coverage coverage(
            @PathVariable String id,
            @RequestParam(defaultValue = CoverageFilter.DEFAULT_SILENT_DAYS) @Parameter(description = SILENT_DAYS)
                    int silentDays,
            @RequestParam(required = false) @Parameter(description = CLAUSE) @Nullable String clause,
            @RequestParam(required = false) @Parameter(description = STAGE) @Nullable String stage,
            @RequestParam(required = false) @Parameter(description = LIGHT) @Nullable String light,
            @RequestParam(required = false) @Parameter(description = REGISTERED) @Nullable Boolean registered) {
        return coverage.of(id, CoverageFilter.of(silentDays, clause, stage, light, registered));
    }

    @GetMapping("/coverage.csv")
    @Operation(
            operationId = "getCoverageCsv",
            summary = "What became of a plan, as a table",
            description =
                    "A row for each work that a clause names. UTF-8 with a byte order mark, RFC 4180; a text that begins like a formula "
                            + "stands behind an apostrophe.")
    @ApiResponse(
            responseCode = "200",
            description = "The table",
            content = @Content(mediaType = CSV, schema = @Schema(type = "string")))
    void table(
            @PathVariable String id,
            @RequestParam(defaultValue = CoverageFilter.DEFAULT_SILENT_DAYS) @Parameter(description = SILENT_DAYS)
                    int silentDays,
            @RequestParam(required = false) @Parameter(description = CLAUSE) @Nullable String clause,
            @RequestParam(required = false) @Parameter(description = STAGE) @Nullable String stage,
            @RequestParam(required = false) @Parameter(description = LIGHT) @Nullable String light,
            @RequestParam(required = false) @Parameter(description = REGISTERED) @Nullable Boolean registered,
            HttpServletResponse response)
            throws IOException {
        var found = coverage.of(id, CoverageFilter.of(silentDays, clause, stage, light, registered));
        response.setContentType(CSV + ";charset=UTF-8");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename("coverage-" + found.plan() + ".csv")
                        .build()
                        .toString());
        CoverageCsv.write(found, new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8));
    }
}
