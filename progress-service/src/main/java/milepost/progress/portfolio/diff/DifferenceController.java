package milepost.progress.portfolio.diff;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import milepost.progress.portfolio.PortfolioFilter;
import milepost.web.Limits;
import milepost.web.Page;
import milepost.web.Pages;
import milepost.web.csv.CsvLanguage;
import milepost.web.csv.CsvTable;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Returns what changed between two times over HTTP, as JSON and as CSV. */
@Tag(name = "Portfolio")
@RestController
@RequestMapping("/v1/portfolio")
class DifferenceController {

    private final Differences differences;
    private final Clock clock;

    DifferenceController(Differences differences, Clock clock) {
        this.differences = differences;
        this.clock = clock;
    }

    @Operation(
            operationId = "getPortfolioDiff",
            summary = "Which projects changed between two times, and why",
            description =
                    "Compares what was known at both times. A project whose slip grew because days have passed is listed without"
                            + " causes. The filter takes regions and the like as they are now.")
    @GetMapping("/diff")
    ResponseEntity<Page<Difference>> diff(
            @ParameterObject DifferenceParameters times,
            @ParameterObject PortfolioFilter filter,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor,
            HttpServletRequest request) {
        var page = differences.page(filter, times.period(clock), Limits.of(limit), cursor);
        return Pages.respond(page, request);
    }

    @Operation(
            operationId = "getPortfolioDiffCsv",
            summary = "Which projects changed between two times, and why, as CSV",
            description =
                    "One row for each project that changed. RFC 4180, UTF-8 with a byte order mark. Headings and words are in the"
                            + " language of lang or else of Accept-Language; without both, in both languages. lang=codes gives the"
                            + " codes of the API.")
    @ApiResponse(
            responseCode = "200",
            description = "The table",
            content = @Content(mediaType = CsvTable.TYPE, schema = @Schema(type = "string")))
    @GetMapping("/diff.csv")
    void table(
            @ParameterObject DifferenceParameters times,
            @ParameterObject PortfolioFilter filter,
            @RequestParam(required = false) @Nullable CsvLanguage lang,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var period = times.period(clock);
        var page = differences.page(filter, period, Limits.MAX, null);
        var table = CsvTable.begin("portfolio-diff", DifferenceColumns.ALL, CsvLanguage.of(lang, request), response);
        table.addAll(page, cursor -> differences.page(filter, period, Limits.MAX, cursor));
        table.finish();
    }
}
