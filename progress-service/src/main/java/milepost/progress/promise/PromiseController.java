package milepost.progress.promise;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import milepost.progress.calendar.Moment;
import milepost.web.Limits;
import milepost.web.Pages;
import milepost.web.csv.CsvLanguage;
import milepost.web.csv.CsvTable;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Returns the promises of a plan over HTTP, as JSON and as CSV. */
@Tag(name = "Portfolio")
@RestController
@RequestMapping("/v1/plans/{plan}")
class PromiseController {

    private final PromiseLedger ledger;
    private final Clock clock;

    PromiseController(PromiseLedger ledger, Clock clock) {
        this.ledger = ledger;
        this.clock = clock;
    }

    @Operation(
            operationId = "listPromises",
            summary = "The promise ledger of a plan",
            description =
                    "One item for each clause and each milestone of the project that it names; one without a milestone for a project that"
                            + " has none. outcomes counts those of the whole plan. With asOf as it was known at that time, with on as it was on"
                            + " that day.")
    @GetMapping("/promises")
    ResponseEntity<PromisePage> list(
            @PathVariable String plan,
            @ParameterObject Moment moment,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor,
            HttpServletRequest request)
            throws IOException {
        moment.requirePast(clock);
        ledger.requireKnown(plan);
        var collector = new PromisePage.Collector(cursor, Limits.of(limit));
        ledger.readAll(plan, moment, collector);
        var page = collector.page(plan);
        return Pages.respond(page, page.nextCursor(), request);
    }

    @Operation(
            operationId = "listPromisesCsv",
            summary = "The promise ledger of a plan as CSV",
            description =
                    "One row for each clause and each milestone of the project that it names. RFC 4180, UTF-8 with a byte order mark."
                            + " Headings and words are in the language of lang or else of Accept-Language; without both, in both"
                            + " languages. lang=codes gives the codes of the API.")
    @ApiResponse(
            responseCode = "200",
            description = "The table",
            content = @Content(mediaType = CsvTable.TYPE, schema = @Schema(type = "string")))
    @GetMapping("/promises.csv")
    void table(
            @PathVariable String plan,
            @ParameterObject Moment moment,
            @RequestParam(required = false) @Nullable CsvLanguage lang,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        moment.requirePast(clock);
        ledger.requireKnown(plan);
        var table = CsvTable.begin("promises-" + plan, PromiseColumns.ALL, CsvLanguage.of(lang, request), response);
        ledger.readAll(plan, moment, table::add);
        table.finish();
    }
}
