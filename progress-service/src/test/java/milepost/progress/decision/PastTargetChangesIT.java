package milepost.progress.decision;

import static milepost.progress.ProgressCalls.REPORTER;
import static milepost.progress.ProgressCalls.body;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import milepost.access.Role;
import milepost.access.TestTokens;
import milepost.progress.ProgressCalls;
import milepost.progress.ProgressIT;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Changes of targets as they were known at a time. The policies of these tests stand in {@code config/progress-service.yml}. */
@ProgressIT
class PastTargetChangesIT {

    private static final TestTokens APPROVER =
            TestTokens.of(Role.APPROVER).org("ningxia-drc").subject("approver");

    @Autowired
    ProgressCalls calls;

    UUID project;
    UUID milestone;

    @BeforeEach
    void aMilestoneWhoseMovesNeedADecision() {
        project = calls.projectIn("640100");
        milestone = calls.milestone(project, "2099-01-01");
    }

    @Test
    void aChangeIsNotThereBeforeItWasAskedFor() {
        var asked = requested(body(calls.move(milestone, "2099-06-30")));

        for (var list : lists()) {
            assertThat(items(list + "asOf=" + asked.minusNanos(1_000))).as(list).isEmpty();
            assertThat(items(list + "asOf=" + asked)).as(list).hasSize(1);
        }
    }

    @Test
    void aDecisionIsNotThereBeforeItWasMade() {
        var pending = body(calls.move(milestone, "2099-06-30"));
        var decided = decide(pending, "REJECTED");
        var second = body(calls.move(milestone, "2099-07-31"));
        var approved = decide(second, "APPROVED");

        for (var list : lists()) {
            assertThat(items(list + "asOf=" + requested(pending))).as(list).containsExactly(pending);
            assertThat(items(list + "asOf=" + time(decided, "decidedAt").minusNanos(1_000)))
                    .as(list)
                    .containsExactly(pending);
            assertThat(items(list + "asOf=" + time(decided, "decidedAt")))
                    .as(list)
                    .containsExactly(decided);
            assertThat(items(list + "asOf=" + requested(second))).as(list).containsExactly(decided, second);
            assertThat(items(list)).as(list).containsExactly(decided, approved);
        }
        var then = lists().getFirst() + "asOf=" + requested(second);
        assertThat(items(then + "&decision=PENDING")).containsExactly(second);
        assertThat(items(then + "&decision=APPROVED")).isEmpty();
        assertThat(items(then + "&decision=REJECTED")).containsExactly(decided);
        assertThat(body(calls.get(then + "&limit=1")).get("nextCursor")).isNotNull();
    }

    @Test
    void aWithdrawalIsNotThereBeforeItWasMade() {
        var pending = body(calls.move(milestone, "2099-06-30"));
        var withdrawn = body(calls.post(REPORTER, change(pending, "/withdrawal"), Map.of("reasonText", "不再需要")));

        assertThat(withdrawn).containsEntry("decision", "WITHDRAWN");
        assertThat(body(calls.get(change(pending, "?asOf=" + requested(pending)))))
                .isEqualTo(pending);
        assertThat(body(calls.get(change(pending, "?asOf=" + time(withdrawn, "decidedAt")))))
                .isEqualTo(withdrawn);
        calls.get(change(pending, "?asOf=" + requested(pending).minusNanos(1_000)))
                .expectStatus()
                .isNotFound();
    }

    @Test
    void aChangeThatNeededNoDecisionWasRecordedAtOnce() {
        var earlier = body(calls.move(milestone, "2098-12-01"));

        assertThat(items(lists().getFirst() + "asOf=" + requested(earlier))).containsExactly(earlier);
        assertThat(earlier).containsEntry("decision", "RECORDED");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/target-changes?",
                "/v1/milestones/{milestone}/target-changes?",
                "/v1/target-changes/{change}?"
            })
    void aTimeInTheFutureIsRefused(String path) {
        var change = body(calls.move(milestone, "2099-06-30")).get("id");
        var read = path.replace("{milestone}", milestone.toString()).replace("{change}", change.toString());

        calls.get(read + "asOf=2199-01-01")
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors[0].parameter")
                .isEqualTo("asOf")
                .jsonPath("$.errors[0].code")
                .isEqualTo("past-or-present");
    }

    private List<String> lists() {
        return List.of(
                "/v1/target-changes?project=" + project + "&", "/v1/milestones/" + milestone + "/target-changes?");
    }

    private Map<String, Object> decide(Map<String, Object> change, String decision) {
        var body = Map.of("decision", decision, "reasonText", "审批意见");
        return body(calls.post(APPROVER, change(change, "/decision"), body));
    }

    private static String change(Map<String, Object> change, String rest) {
        return "/v1/target-changes/" + change.get("id") + rest;
    }

    @SuppressWarnings("unchecked")
    private List<Map<String, Object>> items(String list) {
        return (List<Map<String, Object>>) body(calls.get(list)).get("items");
    }

    private static Instant requested(Map<String, Object> change) {
        return time(change, "requestedAt");
    }

    private static Instant time(Map<String, Object> change, String member) {
        return Instant.parse((String) change.get(member));
    }
}
