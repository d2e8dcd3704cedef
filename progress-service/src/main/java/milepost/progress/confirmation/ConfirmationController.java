package milepost.progress.confirmation;

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
import org.springframework.web.bind.annotation.RestController;

/** Takes confirmations over HTTP. */
@Tag(name = "Reports")
@RestController
@RequestMapping("/v1/projects/{id}/confirmations")
class ConfirmationController {

    private final Confirmations confirmations;

    ConfirmationController(Confirmations confirmations) {
        this.confirmations = confirmations;
    }

    @Operation(
            operationId = "confirmProject",
            summary = "Confirm that nothing has changed",
            description =
                    "For reporters of the project's organisation (of its region, where none is named). A project of which"
                            + " nothing is reported or confirmed for long is published as silent.")
    @ApiResponse(responseCode = "201", description = "The confirmation", useReturnTypeSchema = true)
    @PreAuthorize("hasRole('REPORTER')")
    @PostMapping
    ResponseEntity<Confirmation> confirm(@PathVariable UUID id, @RequestBody ConfirmationRequest body, Caller caller) {
        return ResponseEntity.created(URI.create("/v1/projects/" + id + "/progress"))
                .body(confirmations.confirm(caller, id, body));
    }
}
