package milepost.progress.milestone;

import static milepost.progress.ProgressCalls.REPORTER;
import static milepost.progress.ProgressCalls.body;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;
import static org.assertj.core.api.InstanceOfAssertFactories.MAP;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import milepost.progress.ProgressCalls;
import milepost.progress.ProgressIT;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

@ProgressIT
class MilestoneVersionIT {

    private static final Map<String, Object> START =
            Map.of("type", "START", "baselineDate", "2099-01-01", "precision", "day");
    private static final Map<String, Object> MET = Map.of("actualDate", "2026-02-10");

    @Autowired
    ProgressCalls calls;

    @Test
    void eachChangeRaisesTheVersionAndItsAnswerHasTheTagOfTheNewOne() {
        var project = calls.project();

        var added = calls.post(REPORTER, "/v1/projects/" + project + "/milestones", START);
        var milestone = UUID.fromString((String) body(added).get("id"));
        assertIsCurrent(project, milestone, etag(added), 1);

        assertIsCurrent(project, milestone, etag(move(milestone, "2099-02-01", etag(added))), 2);
        assertIsCurrent(project, milestone, etag(move(milestone, "2099-03-01", null)), 3);
        assertIsCurrent(project, milestone, etag(achieve(milestone, "\"3\"")), 4);
    }

    private void assertIsCurrent(UUID project, UUID milestone, String etag, int version) {
        var read = calls.get("/v1/milestones/" + milestone);
        assertThat(etag(read)).isEqualTo(etag).startsWith("\"" + version + ".");
        assertThat(body(read)).containsEntry("version", version);
        assertThat(body(calls.get("/v1/projects/" + project + "/milestones")))
                .extractingByKey("items", LIST)
                .first(MAP)
                .containsEntry("version", version);
    }

    @Test
    void whoHasReadAnEarlierVersionChangesNothing() {
        var milestone = calls.milestone(calls.project(), "2099-01-01");
        var read = etag(calls.get("/v1/milestones/" + milestone));
        move(milestone, "2099-02-01", read).expectStatus().isCreated();

        for (var answer : List.of(move(milestone, "2099-03-01", read), achieve(milestone, read))) {
            answer.expectStatus()
                    .isEqualTo(412)
                    .expectHeader()
                    .valueEquals(HttpHeaders.ETAG, "\"2\"")
                    .expectBody()
                    .jsonPath("$.code")
                    .isEqualTo("stale-version")
                    .jsonPath("$.currentVersion")
                    .isEqualTo(2);
        }
        assertThat(body(calls.get("/v1/milestones/" + milestone)))
                .containsEntry("currentTarget", "2099-02-01")
                .containsEntry("status", "PLANNED");
        achieve(milestone, "\"2\"").expectStatus().isOk();
        achieve(milestone, "\"2\"").expectStatus().isEqualTo(412);
        achieve(milestone, "\"3\"").expectStatus().isEqualTo(409);
    }

    @Test
    void ofConcurrentChangesOfOneVersionOneIsMade() {
        var milestone = calls.milestone(calls.project(), "2099-01-01");
        var read = etag(calls.get("/v1/milestones/" + milestone));

        var answers = IntStream.rangeClosed(1, 3)
                .mapToObj(day -> CompletableFuture.supplyAsync(
                        () -> status(day == 3 ? achieve(milestone, read) : move(milestone, "2099-02-0" + day, read))))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        assertThat(answers).filteredOn(status -> status == 412).hasSize(2);
        assertThat(answers).filteredOn(status -> status < 300).hasSize(1);
        assertThat(body(calls.get("/v1/milestones/" + milestone))).containsEntry("version", 2);
    }

    @Test
    void anyVersionIsChangedWithAnAsterisk() {
        var milestone = calls.milestone(calls.project(), "2099-01-01");

        move(milestone, "2099-02-01", "*").expectStatus().isCreated();
        achieve(milestone, "*").expectStatus().isOk();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "\"1", "\"1\", \"2\"", "**"})
    void aTagThatCannotBeReadIsRefused(String ifMatch) {
        var milestone = calls.milestone(calls.project(), "2099-01-01");

        move(milestone, "2099-02-01", ifMatch)
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("malformed-if-match");
        achieve(milestone, ifMatch).expectStatus().isBadRequest();
    }

    @ParameterizedTest
    @ValueSource(strings = {"W/\"1\"", "\"x\""})
    void aTagThatIsNotOursNeverMatches(String ifMatch) {
        var milestone = calls.milestone(calls.project(), "2099-01-01");

        move(milestone, "2099-02-01", ifMatch).expectStatus().isEqualTo(412);
    }

    private ResponseSpec move(UUID milestone, String newTarget, String ifMatch) {
        var body = Map.of("newTarget", newTarget, "reasonCode", "LAND", "reasonText", "征迁滞后");
        return post(milestone, "/target-changes", body, ifMatch);
    }

    private ResponseSpec achieve(UUID milestone, String ifMatch) {
        return post(milestone, "/achievement", MET, ifMatch);
    }

    private ResponseSpec post(UUID milestone, String what, Object body, String ifMatch) {
        var headers = new HttpHeaders();
        if (ifMatch != null) {
            headers.set(HttpHeaders.IF_MATCH, ifMatch);
        }
        return calls.post(REPORTER, "/v1/milestones/" + milestone + what, body, headers);
    }

    private static String etag(ResponseSpec response) {
        return response.returnResult().getResponseHeaders().getETag();
    }

    private static int status(ResponseSpec response) {
        return response.returnResult().getStatus().value();
    }
}
