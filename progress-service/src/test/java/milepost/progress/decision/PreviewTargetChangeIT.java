package milepost.progress.decision;

import static milepost.progress.ProgressCalls.REPORTER;
import static milepost.progress.ProgressCalls.body;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;

import java.util.Map;
import java.util.UUID;
import milepost.progress.ProgressCalls;
import milepost.progress.ProgressIT;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

/** Whoever moves a target can see before what will be recorded, and whether it needs a decision. */
@ProgressIT
class PreviewTargetChangeIT {

    @Autowired
    ProgressCalls calls;

    @Test
    void theChangeIsShownAndTheTargetStays() {
        var milestone = calls.milestone(calls.project(), "2099-01-01");

        var shown = body(preview(milestone, "2099-06-30"));

        assertThat(shown)
                .containsEntry("previousTarget", "2099-01-01")
                .containsEntry("newTarget", "2099-06-30")
                .containsEntry("deltaDays", 180)
                .containsEntry("late", false)
                .containsEntry("decision", "RECORDED");
        assertThat(body(calls.get("/v1/milestones/" + milestone)))
                .containsEntry("currentTarget", "2099-01-01")
                .containsEntry("revisionCount", 0);
        assertThat(body(calls.get("/v1/milestones/" + milestone + "/target-changes"))
                        .get("items"))
                .asInstanceOf(LIST)
                .isEmpty();
    }

    @Test
    void aChangeThatWillNeedADecisionSaysSoAndNamesThePolicy() {
        var milestone = calls.milestone(calls.projectIn("640100"), "2099-01-01");

        var shown = body(preview(milestone, "2099-06-30"));

        assertThat(shown)
                .containsEntry("decision", "PENDING")
                .containsEntry(
                        "policy", body(calls.move(milestone, "2099-06-30")).get("policy"));
        preview(milestone, "2099-07-31").expectStatus().isEqualTo(409);
    }

    @Test
    void whatWouldBeRefusedIsRefused() {
        var milestone = calls.milestone(calls.project(), "2099-01-01");

        preview(milestone, "2099-01-01").expectStatus().isEqualTo(422);
    }

    private ResponseSpec preview(UUID milestone, String newTarget) {
        return calls.post(
                REPORTER,
                "/v1/milestones/" + milestone + "/target-changes?dryRun=true",
                Map.of("newTarget", newTarget, "reasonCode", "LAND", "reasonText", "征迁滞后"));
    }
}
