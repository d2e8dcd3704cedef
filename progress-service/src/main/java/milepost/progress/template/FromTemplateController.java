package milepost.progress.template;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.UUID;
import milepost.access.Caller;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Adds the milestones of a template over HTTP. */
@Tag(name = "Milestone templates")
@RestController
@RequestMapping("/v1/projects/{id}/milestones/from-template")
class FromTemplateController {

    private final TemplatePlanning planning;

    FromTemplateController(TemplatePlanning planning) {
        this.planning = planning;
    }

    @Operation(
            operationId = "addMilestonesFromTemplate",
            summary = "Add the milestones of a template, all or none, or show with dryRun what would be added",
            description =
                    "For those who may add a milestone. Dates are the start and the months of the template, or those in offsets; a"
                            + " milestone's date is the last day of its period. Other milestones can be added beside them.")
    @ApiResponse(responseCode = "200", description = "What would be added (dryRun=true)", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "201", description = "The added milestones", useReturnTypeSchema = true)
    @PreAuthorize("hasAnyRole('REPORTER', 'REGISTRAR', 'APPROVER')")
    @PostMapping
    ResponseEntity<FromTemplateResponse> add(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "false") boolean dryRun,
            @RequestBody FromTemplateRequest body,
            Caller caller) {
        if (dryRun) {
            return ResponseEntity.ok(planning.preview(caller, id, body));
        }
        return ResponseEntity.created(URI.create("/v1/projects/" + id + "/milestones"))
                .body(planning.add(caller, id, body));
    }
}
