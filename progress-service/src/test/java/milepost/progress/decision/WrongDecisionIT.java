package milepost.progress.decision;

import static milepost.progress.ProgressCalls.REPORTER;
import static milepost.progress.ProgressCalls.body;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.Map;
import java.util.UUID;
import milepost.access.Role;
import milepost.access.TestTokens;
import milepost.events.ProgressEvent.LightChanged;
import milepost.events.ProgressEvent.MilestoneAdded;
import milepost.events.TargetChangeEvent.MilestoneTargetChangeRequested;
import milepost.events.Topics;
import milepost.messaging.test.TopicProbe;
import milepost.progress.ProgressCalls;
import milepost.progress.ProgressIT;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

/** What may not be asked for or decided changes nothing, and the answer says why. */
@ProgressIT
class WrongDecisionIT {

    private static final TestTokens APPROVER =
            TestTokens.of(Role.APPROVER).regions("64").org("ningxia-drc").subject("approver");
    private static final Map<String, String> APPROVED = Map.of("decision", "APPROVED", "reasonText", "同意");
    private static final Map<String, String> MOVE =
            Map.of("newTarget", "2099-06-30", "reasonCode", "LAND", "reasonText", "征迁滞后");

    @Autowired
    ProgressCalls calls;

    @Autowired
    TopicProbe topics;

    UUID project;
    UUID milestone;
    String change;

    @BeforeEach
    void ask() {
        project = calls.projectIn("640100");
        milestone = calls.milestone(project, "2099-01-01");
        change = "/v1/target-changes/"
                + body(calls.move(milestone, "2099-06-30")).get("id");
    }

    @Test
    void onlyApproversOfTheRegionDecide() {
        decide(null, APPROVED).expectStatus().isUnauthorized();
        isRefused(decide(TestTokens.of(Role.REPORTER, Role.REGISTRAR).subject("other"), APPROVED), 403, "forbidden");
        isRefused(decide(APPROVER.regions("62", "6402"), APPROVED), 403, "region-out-of-scope");

        isStillPending();
    }

    @Test
    void nobodyDecidesWhatTheyAskedFor() {
        var both = TestTokens.of(Role.REPORTER, Role.APPROVER).org("gansu-railway");

        isRefused(decide(both, APPROVED), 403, "own-target-change");

        isStillPending();
        decide(both.subject("colleague"), APPROVED).expectStatus().isOk();
    }

    @Test
    void aDecisionStands() {
        decide(APPROVER, Map.of("decision", "REJECTED", "reasonText", "依据不足"))
                .expectStatus()
                .isOk();

        var again = decide(APPROVER, APPROVED);

        again.expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("target-change-decided")
                .jsonPath("$.decision")
                .isEqualTo("REJECTED")
                .jsonPath("$.decidedAt")
                .isEqualTo(body(calls.get(change)).get("decidedAt"));
        assertThat(body(calls.get("/v1/milestones/" + milestone))).containsEntry("revisionCount", 0);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {'reasonText':'同意'}                                              | /decision    | not-null
            {'decision':'PENDING','reasonText':'同意'}                         | /decision    | one-of
            {'decision':'approved','reasonText':'同意'}                        | /decision    | one-of
            {'decision':'APPROVED'}                                            | /reasonText  | not-blank
            {'decision':'APPROVED','reasonText':' '}                           | /reasonText  | not-blank
            {'decision':'APPROVED','reasonText':'同意','documentRef':''}       | /documentRef | not-blank
            {'decision':'APPROVED','reasonText':'同意','newTarget':'2099-01-02'} | /newTarget | unknown-member
            """)
    void aWrongMemberOfADecisionIsNamed(String body, String pointer, String code) {
        decide(APPROVER, body.replace('\'', '"'))
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("invalid-body")
                .jsonPath("$.errors[0].pointer")
                .isEqualTo(pointer)
                .jsonPath("$.errors[0].code")
                .isEqualTo(code);
        isStillPending();
    }

    @Test
    void whatDoesNotExistIsNotFound() {
        var none = "/v1/target-changes/" + UUID.randomUUID();

        isRefused(calls.get(none), 404, "target-change-not-found");
        isRefused(calls.post(APPROVER, none + "/decision", APPROVED), 404, "target-change-not-found");
        isRefused(
                calls.post(REPORTER, none + "/withdrawal", Map.of("reasonText", "误报")), 404, "target-change-not-found");
        isRefused(calls.get("/v1/milestones/" + UUID.randomUUID() + "/target-changes"), 404, "milestone-not-found");
    }

    @Test
    void aChangeThatCannotBeMadeIsNotTakenUp() {
        var path = "/v1/milestones/" + calls.milestone(project, "IN_SERVICE", "2099-06-30", "day") + "/target-changes";
        var stale = new HttpHeaders();
        stale.set(HttpHeaders.IF_MATCH, "\"7\"");

        isRefused(calls.post(REPORTER, path, MOVE), 422, "target-unchanged");
        isRefused(calls.post(REPORTER, path, MOVE, stale), 412, "stale-version");
        isRefused(calls.post(REPORTER.org("another"), path, MOVE), 403, "not-own-project");

        assertThat(body(calls.get(path)).get("items")).asList().isEmpty();
    }

    private ResponseSpec decide(TestTokens caller, Object body) {
        return calls.post(caller, change + "/decision", body);
    }

    private void isStillPending() {
        assertThat(body(calls.get(change))).containsEntry("decision", "PENDING");
        await().untilAsserted(() -> assertThat(topics.events(Topics.PROGRESS_EVENTS, project))
                .hasExactlyElementsOfTypes(
                        MilestoneAdded.class, LightChanged.class, MilestoneTargetChangeRequested.class));
    }

    private static void isRefused(ResponseSpec response, int status, String code) {
        response.expectStatus()
                .isEqualTo(status)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo(code);
    }
}
