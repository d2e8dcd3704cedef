package milepost.progress.decision;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import milepost.access.Caller;
import milepost.progress.fact.TargetChange.Decision;
import milepost.web.check.Line;
import milepost.web.check.Text;
import milepost.web.value.Labelled;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Decides and withdraws changes of targets over HTTP. */
@Tag(name = "Target changes")
@RestController
@RequestMapping("/v1/target-changes/{id}")
class DecisionController {

    private final Deciding deciding;

    DecisionController(Deciding deciding) {
        this.deciding = deciding;
    }

    @Operation(
            operationId = "decideTargetChange",
            summary = "Approve or reject a pending change of a target",
            description =
                    "For approvers whose regions contain the project's lead region, except whoever asked for it. The target of an"
                            + " approved change is moved with the decision. A decision stands: 409 target-change-decided.")
    @PreAuthorize("hasRole('APPROVER')")
    @PostMapping("/decision")
    TargetChangeResponse decide(@PathVariable UUID id, @RequestBody DecideRequest body, Caller caller) {
        var decision = Decision.valueOf(body.decision().name());
        return TargetChangeResponse.of(deciding.decide(caller, id, decision, body.reasonText(), body.documentRef()));
    }

    @Operation(
            operationId = "withdrawTargetChange",
            summary = "Withdraw a pending change of a target",
            description = "For reporters of the organisation that asked for it.")
    @PreAuthorize("hasRole('REPORTER')")
    @PostMapping("/withdrawal")
    TargetChangeResponse withdraw(@PathVariable UUID id, @RequestBody WithdrawRequest body, Caller caller) {
        return TargetChangeResponse.of(deciding.withdraw(caller, id, body.reasonText()));
    }

    record DecideRequest(
            Verdict decision,
            @Text(max = 2000) String reasonText,
            @Nullable @Line(max = 200) String documentRef) {}

    record WithdrawRequest(@Text(max = 2000) String reasonText) {}

    /** What an approver may decide. */
    enum Verdict implements Labelled {
        APPROVED,
        REJECTED,
        REJECTED_ADMIN;

        @Override
        public String zh() {
            return Decision.valueOf(name()).zh();
        }

        @Override
        public String en() {
            return Decision.valueOf(name()).en();
        }
    }
}
