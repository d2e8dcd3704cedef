package milepost.registry.withdrawal;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import milepost.access.Caller;
import milepost.registry.project.Project;
import milepost.registry.project.ProjectResponse;
import milepost.web.Etags;
import milepost.web.IfMatch;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Withdraws and reinstates projects over HTTP. */
@RestController
@Tag(name = "Projects")
class WithdrawalController {

    private final Withdrawals withdrawals;

    WithdrawalController(Withdrawals withdrawals) {
        this.withdrawals = withdrawals;
    }

    @PostMapping("/v1/projects/{id}/withdrawal")
    @PreAuthorize("hasRole('REGISTRAR')")
    @Operation(
            operationId = "withdrawProject",
            summary = "Withdraw a project that is not pursued any more",
            description =
                    "Withdraws the version that If-Match names. The project can still be read, with the reason in withdrawn; nothing of "
                            + "it can be changed or reported, nothing is expected of it, and lists and counts leave it out unless they "
                            + "are asked for it. It is still a duplicate candidate. 409 project-withdrawn if it is withdrawn already.")
    ResponseEntity<ProjectResponse> withdraw(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false)
                    @Parameter(required = true, description = "The ETag that was read")
                    @Nullable String ifMatch,
            @RequestBody WithdrawalRequest request,
            Caller caller) {
        var version = IfMatch.required(ifMatch);
        return answer(withdrawals.withdraw(id, version, request.reasonText(), request.documentRef(), caller));
    }

    @PostMapping("/v1/projects/{id}/reinstatement")
    @PreAuthorize("hasRole('REGISTRAR')")
    @Operation(
            operationId = "reinstateProject",
            summary = "Reinstate a withdrawn project",
            description =
                    "Ends the withdrawal of the version that If-Match names: because the project is pursued again, or because the "
                            + "withdrawal was a mistake. The withdrawal stays in its history. 409 project-not-withdrawn if it is not "
                            + "withdrawn.")
    ResponseEntity<ProjectResponse> reinstate(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false)
                    @Parameter(required = true, description = "The ETag that was read")
                    @Nullable String ifMatch,
            @RequestBody ReinstatementRequest request,
            Caller caller) {
        var version = IfMatch.required(ifMatch);
        return answer(withdrawals.reinstate(id, version, request.reasonText(), caller));
    }

    private static ResponseEntity<ProjectResponse> answer(Project project) {
        return ResponseEntity.ok().eTag(Etags.of(project.version())).body(ProjectResponse.of(project));
    }
}
