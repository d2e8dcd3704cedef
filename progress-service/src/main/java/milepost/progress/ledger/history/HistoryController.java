package milepost.progress.ledger.history;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import milepost.access.Caller;
import milepost.web.Limits;
import milepost.web.Page;
import milepost.web.Pages;
import milepost.web.ProblemException;
import milepost.web.value.DayEdge;
import milepost.web.value.OrDay;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Returns the history over HTTP. It is public, except for actors and internal remarks, which only auditors see. */
@Tag(name = "History")
@RestController
@RequestMapping("/v1")
class HistoryController {

    private final History history;
    private final HistoryChecks checks;

    HistoryController(History history, HistoryChecks checks) {
        this.history = history;
        this.checks = checks;
    }

    @Operation(
            operationId = "listHistory",
            summary = "Every event of every service, the latest first",
            description =
                    "In the order of the ledger; with from or to by the time at which things happened, with project, or with asOf"
                            + " alone, by the time at which they were recorded.")
    @GetMapping("/history")
    ResponseEntity<Page<HistoryItem>> all(
            @ParameterObject HistoryParameters parameters,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor,
            Optional<Caller> caller,
            HttpServletRequest request) {
        boolean auditor = checks.require(parameters, caller);
        var page = history.page(parameters.filter(), parameters.newestFirst(), cursor, Limits.of(limit), auditor);
        return Pages.respond(page, request);
    }

    @Operation(
            operationId = "getProjectHistory",
            summary = "The history of a project, from its beginning",
            description = "In the order in which the changes were made, whatever their order in the ledger.")
    @GetMapping("/projects/{id}/history")
    ResponseEntity<Page<HistoryItem>> ofProject(
            @PathVariable UUID id,
            @Parameter(description = "As it was known then: recorded until that day or before that instant")
                    @RequestParam(required = false)
                    @OrDay(DayEdge.END)
                    @Nullable Instant asOf,
            @Parameter(description = "asc: the oldest first; desc: the latest first")
                    @RequestParam(defaultValue = "asc")
                    HistoryDirection order,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor,
            Optional<Caller> caller,
            HttpServletRequest request) {
        var filter = HistoryFilter.ofProject(id.toString(), asOf);
        var auditor = HistoryChecks.isAuditor(caller);
        var page = history.page(filter, order == HistoryDirection.DESC, cursor, Limits.of(limit), auditor);
        if (page.items().isEmpty() && cursor == null) {
            throw ProblemException.of(HttpStatus.NOT_FOUND, "no-history", id);
        }
        return Pages.respond(page, request);
    }
}
