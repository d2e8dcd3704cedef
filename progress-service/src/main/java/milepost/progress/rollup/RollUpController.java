package milepost.progress.rollup;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.UUID;
import milepost.progress.calendar.Moment;
import milepost.web.Limits;
import milepost.web.Pages;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Rolls up projects over HTTP. */
@Tag(name = "Portfolio")
@RestController
@RequestMapping("/v1/projects/{id}/roll-up")
class RollUpController {

    private final TreeRollUps rollUps;
    private final Clock clock;

    RollUpController(TreeRollUps rollUps, Clock clock) {
        this.rollUps = rollUps;
        this.clock = clock;
    }

    @Operation(
            operationId = "getRollUp",
            summary = "What a project and all its parts come to, such as those of a programme",
            description =
                    "Over the project, its parts, their parts and so on: by counts and quantities, never by averages. A part of a merged"
                            + " project is a part of the one that it was merged into. With asOf: the parts that were known then, by what was"
                            + " known of them, with names as they are now; with on: how they were on that day. Which projects are parts is"
                            + " not known by day, so on does not change that. limit and cursor are those of the direct parts.")
    @GetMapping
    ResponseEntity<TreeRollUp> get(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor,
            @ParameterObject Moment moment,
            HttpServletRequest request) {
        var rollUp = rollUps.get(id, moment.requirePast(clock), Limits.of(limit), cursor);
        return Pages.respond(rollUp, rollUp.nextCursor(), request);
    }
}
