package milepost.progress.condition;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.Clock;
import java.util.UUID;
import milepost.access.Caller;
import milepost.progress.calendar.WorkingDay;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Records the condition of projects over HTTP. */
@Tag(name = "Reports")
@RestController
@RequestMapping("/v1/projects/{id}/condition")
class ConditionController {

    private final ConditionChanging conditions;
    private final Clock clock;

    ConditionController(ConditionChanging conditions, Clock clock) {
        this.conditions = conditions;
        this.clock = clock;
    }

    @Operation(
            operationId = "changeCondition",
            summary = "Report a project as suspended, delayed in its start, or active again",
            description =
                    "For reporters of the project's organisation (of its region, where none is named), and for registrars and"
                            + " approvers of its lead region. Facts may come in any order: the condition on a day is that of the fact with"
                            + " the latest since up to it, so one that comes late changes the past and not necessarily the present.")
    @ApiResponse(responseCode = "201", description = "What was recorded", useReturnTypeSchema = true)
    @PreAuthorize("hasAnyRole('REPORTER', 'REGISTRAR', 'APPROVER')")
    @PostMapping
    ResponseEntity<ConditionResponse> change(@PathVariable UUID id, @RequestBody ConditionRequest body, Caller caller) {
        var changed = conditions.change(caller, id, body);
        return ResponseEntity.created(URI.create("/v1/projects/" + id + "/progress"))
                .body(ConditionResponse.of(changed, WorkingDay.today(clock)));
    }
}
