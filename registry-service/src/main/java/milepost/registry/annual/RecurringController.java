package milepost.registry.annual;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import milepost.web.Limits;
import milepost.web.Page;
import milepost.web.Pages;
import milepost.web.csv.CsvLanguage;
import milepost.web.csv.CsvTable;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What comes back in annual lists year after year over HTTP, as JSON and as CSV. */
@RestController
@Tag(name = "Annual lists")
class RecurringController {

    private final AnnualLists lists;

    RecurringController(AnnualLists lists) {
        this.lists = lists;
    }

    @GetMapping("/v1/listings/recurring")
    @Operation(
            operationId = "listRecurringWorks",
            summary = "List the projects that come back in annual lists year after year",
            description =
                    "Projects that were to start (NEW_START) or were in preparation (PREPARATORY) in lists of several years: in "
                            + "one of the two in more than one year, or in preparation after they were to start. One that was in preparation "
                            + "once and then to start once does not count. Those of the most years come first, then those of the earliest "
                            + "first year.")
    ResponseEntity<Page<RecurringWork>> list(
            @ParameterObject RecurringFilter filter,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor,
            HttpServletRequest request) {
        return Pages.respond(lists.recurring(filter, cursor, Limits.of(limit)), request);
    }

    @GetMapping("/v1/listings/recurring.csv")
    @Operation(
            operationId = "listRecurringWorksCsv",
            summary = "List the projects that come back in annual lists as CSV",
            description = AnnualListController.CSV)
    @ApiResponse(
            responseCode = "200",
            description = "The table",
            content = @Content(mediaType = CsvTable.TYPE, schema = @Schema(type = "string")))
    void table(
            @ParameterObject RecurringFilter filter,
            @RequestParam(required = false) @Nullable CsvLanguage lang,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var page = lists.recurring(filter, null, AnnualListController.MANY);
        var table =
                CsvTable.begin("recurring-works", AnnualListColumns.RECURRING, CsvLanguage.of(lang, request), response);
        table.addAll(page, cursor -> lists.recurring(filter, cursor, AnnualListController.MANY));
        table.finish();
    }
}
