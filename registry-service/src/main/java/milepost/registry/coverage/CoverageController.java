package milepost.registry.coverage;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import milepost.web.csv.CsvLanguage;
import milepost.web.csv.CsvTable;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The coverage of plans over HTTP, as JSON and as CSV. */
@RestController
@RequestMapping("/v1/plans/{id}")
@Tag(name = "Plans")
class CoverageController {

    private final PlanCoverage coverage;

    CoverageController(PlanCoverage coverage) {
        this.coverage = coverage;
    }

    @GetMapping("/coverage")
    @Operation(
            operationId = "getCoverage",
            summary = "Read the coverage of a plan",
            description =
                    "Lists, for each clause in the order of the document, the works that it names: whether each is registered, "
                            + "in which stage it is, and when it was last reported on. Counts include only the works that match the "
                            + "parameters.")
    Coverage coverage(@PathVariable String id, @ParameterObject CoverageFilter filter) {
        return coverage.of(id, filter);
    }

    @GetMapping("/coverage.csv")
    @Operation(
            operationId = "getCoverageCsv",
            summary = "Read the coverage of a plan as CSV",
            description =
                    "One row for each work that a clause names. RFC 4180, UTF-8 with a byte order mark. Headings and words such as "
                            + "stages are in the language of lang or else of Accept-Language; without both, in both languages. "
                            + "lang=codes gives the codes of the API. A text that a spreadsheet program would read as a formula is "
                            + "prefixed with an apostrophe.")
    @ApiResponse(
            responseCode = "200",
            description = "The table",
            content = @Content(mediaType = CsvTable.TYPE, schema = @Schema(type = "string")))
    void table(
            @PathVariable String id,
            @ParameterObject CoverageFilter filter,
            @RequestParam(required = false) @Nullable CsvLanguage lang,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var found = coverage.of(id, filter);
        var table = CsvTable.begin(
                "coverage-" + found.plan(), CoverageColumns.ALL, CsvLanguage.of(lang, request), response);
        for (var clause : found.clauses()) {
            for (var work : clause.works()) {
                table.add(new CoverageColumns.Row(clause, work));
            }
        }
        table.finish();
    }
}
