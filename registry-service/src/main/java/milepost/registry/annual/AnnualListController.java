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

/** Annual lists over HTTP, as JSON and as CSV. */
@RestController
@Tag(name = "Annual lists")
class AnnualListController {

    static final String CSV =
            "RFC 4180, UTF-8 with a byte order mark, all rows. Headings and words are in the language of lang or "
                    + "else of Accept-Language; without both, in both languages. lang=codes gives the codes of the API. A text that a "
                    + "spreadsheet program would read as a formula is prefixed with an apostrophe.";

    static final int MANY = 500;

    private final AnnualLists lists;

    AnnualListController(AnnualLists lists) {
        this.lists = lists;
    }

    @GetMapping("/v1/listings")
    @Operation(
            operationId = "listAnnualLists",
            summary = "List what stands in annual lists",
            description =
                    "The latest year first, and within a year in the order in which it was recorded. Entries that were replaced "
                            + "or voided are left out. A project that was merged into another one is listed as that one.")
    ResponseEntity<Page<AnnualListItem>> list(
            @ParameterObject AnnualListFilter filter,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor,
            HttpServletRequest request) {
        return Pages.respond(lists.page(filter, cursor, Limits.of(limit)), request);
    }

    @GetMapping("/v1/listings/counts")
    @Operation(
            operationId = "countAnnualLists",
            summary = "Count what stands in annual lists, by bucket, year and list",
            description = "Each is counted with all filters but the one of its own.")
    AnnualCounts count(@ParameterObject AnnualListFilter filter) {
        return lists.count(filter);
    }

    @GetMapping("/v1/listings.csv")
    @Operation(
            operationId = "listAnnualListsCsv",
            summary = "List what stands in annual lists as CSV",
            description = CSV)
    @ApiResponse(
            responseCode = "200",
            description = "The table",
            content = @Content(mediaType = CsvTable.TYPE, schema = @Schema(type = "string")))
    void table(
            @ParameterObject AnnualListFilter filter,
            @RequestParam(required = false) @Nullable CsvLanguage lang,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var page = lists.page(filter, null, MANY);
        var table = CsvTable.begin("listings", AnnualListColumns.LIST, CsvLanguage.of(lang, request), response);
        table.addAll(page, cursor -> lists.page(filter, cursor, MANY));
        table.finish();
    }
}
