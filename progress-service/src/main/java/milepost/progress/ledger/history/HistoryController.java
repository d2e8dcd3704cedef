package milepost.progress.ledger.history;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import milepost.access.Caller;
import milepost.access.Role;
import milepost.web.Limits;
import milepost.web.Page;
import milepost.web.Pages;
import milepost.web.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The history over HTTP. Everybody may read it; who did what, and internal remarks, are for auditors. */
@Tag(name = "History")
@RestController
@RequestMapping("/v1")
class HistoryController {

    private static final Pattern REGION = Pattern.compile("[0-9]{2,12}");
    private static final Pattern NOTHING_BELOW = Pattern.compile("(00)+$");

    private final History history;

    HistoryController(History history) {
        this.history = history;
    }

    @Operation(
            operationId = "listHistory",
            summary = "Every event of every service, the latest first",
            description =
                    "In the order of the ledger; with from or to by the time at which things happened, with asOf alone by the"
                            + " time at which they were recorded.")
    @GetMapping("/history")
    ResponseEntity<Page<HistoryItem>> all(
            @Parameter(description = "A project's id") @RequestParam(required = false) @Nullable UUID project,
            @Parameter(description = "A plan's id: the plan itself and every project that it names")
                    @RequestParam(required = false)
                    @Nullable String plan,
            @Parameter(description = "A region's code: every project that lies there, or below it, or once did")
                    @RequestParam(required = false)
                    @Nullable String region,
            @Parameter(description = "Who caused it; for auditors only") @RequestParam(required = false) @Nullable String actor,
            @Parameter(description = "Wire names of events, such as milepost.milestone.met.v1")
                    @RequestParam(required = false, defaultValue = "")
                    List<String> type,
            @Parameter(description = "Happened since: a day of Asia/Shanghai or an instant")
                    @RequestParam(required = false)
                    @Nullable String from,
            @Parameter(description = "Happened until: a day, which is included, or an instant, which is not")
                    @RequestParam(required = false)
                    @Nullable String to,
            @Parameter(description = "As it was known then: recorded until that day or before that instant")
                    @RequestParam(required = false)
                    @Nullable String asOf,
            @Parameter(description = "desc: the latest first; asc: the oldest first")
                    @RequestParam(defaultValue = "desc")
                    String order,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor,
            Optional<Caller> caller,
            HttpServletRequest request) {
        boolean auditor = isAuditor(caller);
        if (actor != null && !auditor) {
            throw new AccessDeniedException("Only auditors may search by actor");
        }
        var filter = new HistoryFilter(
                project == null ? null : project.toString(),
                plan,
                region(region),
                actor,
                type,
                TimeParameter.from("from", from),
                TimeParameter.until("to", to),
                TimeParameter.until("asOf", asOf));
        return Pages.respond(history.page(filter, newestFirst(order), cursor, Limits.of(limit), auditor), request);
    }

    @Operation(operationId = "getProjectHistory", summary = "A project's story, from its beginning")
    @GetMapping("/projects/{id}/history")
    ResponseEntity<Page<HistoryItem>> ofProject(
            @PathVariable UUID id,
            @Parameter(description = "As it was known then: recorded until that day or before that instant")
                    @RequestParam(required = false)
                    @Nullable String asOf,
            @Parameter(description = "asc: the oldest first; desc: the latest first")
                    @RequestParam(defaultValue = "asc")
                    String order,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor,
            Optional<Caller> caller,
            HttpServletRequest request) {
        var filter = HistoryFilter.ofProject(id.toString(), TimeParameter.until("asOf", asOf));
        var page = history.page(filter, newestFirst(order), cursor, Limits.of(limit), isAuditor(caller));
        if (page.items().isEmpty() && cursor == null) {
            throw ProblemException.of(HttpStatus.NOT_FOUND, "no-history", id);
        }
        return Pages.respond(page, request);
    }

    private static boolean isAuditor(Optional<Caller> caller) {
        return caller.filter(c -> c.has(Role.AUDITOR)).isPresent();
    }

    private static boolean newestFirst(String order) {
        return switch (order) {
            case "desc" -> true;
            case "asc" -> false;
            default ->
                throw ProblemException.of(HttpStatus.BAD_REQUEST, "invalid-parameter", "order")
                        .parameter("order", "one-of", "asc, desc");
        };
    }

    /** 620700 stands for all that begins with 6207. */
    private static @Nullable String region(@Nullable String code) {
        if (code == null || code.isEmpty()) {
            return null;
        }
        if (!REGION.matcher(code).matches()) {
            throw ProblemException.of(HttpStatus.BAD_REQUEST, "invalid-parameter", "region")
                    .parameter("region", "region-code");
        }
        return NOTHING_BELOW.matcher(code).replaceFirst("");
    }
}
