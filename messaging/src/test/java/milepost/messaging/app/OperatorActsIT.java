package milepost.messaging.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.Map;
import java.util.UUID;
import milepost.messaging.app.MessagingTestApplication.Citing;
import milepost.messaging.app.MessagingTestApplication.SeenProjection;
import milepost.messaging.test.ServiceIT;
import milepost.messaging.test.TopicProbe;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;

/** How parked projects go on: by themselves when the right event comes, and by what an operator does, which can be taken back. */
@ServiceIT
class OperatorActsIT {

    @Autowired
    SeenProjection seen;

    @Autowired
    TopicProbe topics;

    @Autowired
    RestTestClient http;

    private Operator operator;

    private final UUID project = UUID.randomUUID();
    private final String failing = "failing " + project;

    @BeforeEach
    void takeOffice() {
        operator = new Operator(http);
    }

    @Test
    void theGenuineEventTakesThePlaceOfABadRecordWithItsVersion() {
        publish(1, "one");
        publishBadData(2);
        publish(3, "three");
        await().untilAsserted(() -> assertThat(operator.parked(project)).isEqualTo("poison"));

        publish(2, "two");

        await().untilAsserted(() -> assertThat(seen.versions(project)).containsExactly(1L, 2L, 3L));
        await().untilAsserted(() -> assertThat(operator.parked(project)).isNull());
    }

    @Test
    void aRetryTriesEveryRecordThatCameForTheVersion() {
        seen.failures.put(failing, new IllegalStateException("cannot handle this"));
        publishBadData(1);
        publish(1, failing);
        await().untilAsserted(() -> assertThat(operator.find(project))
                .hasValueSatisfying(
                        found -> assertThat(found.path("waiting").asInt()).isEqualTo(2)));

        assertThat(operator.resume(project, "retry")).isFalse();
        seen.failures.remove(failing);

        assertThat(operator.resume(project, "retry")).isTrue();
        assertThat(seen.versions(project)).containsExactly(1L);
    }

    @Test
    void aSecondSkipIsRefusedAndLeavesNothingOut() {
        publishBadData(1);
        await().untilAsserted(() -> assertThat(operator.parked(project)).isEqualTo("poison"));

        assertThat(operator.resume(project, "skip")).isTrue();
        for (var action : new String[] {"skip", "retry", "discard"}) {
            operator.act(project, Map.of("action", action))
                    .expectStatus()
                    .isEqualTo(409)
                    .expectBody()
                    .jsonPath("$.code")
                    .isEqualTo("not-parked");
        }
        publish(2, "two");

        await().untilAsserted(() -> assertThat(seen.versions(project)).containsExactly(2L));
    }

    @Test
    void aSkipOfAnotherVersionThanTheNextOneDoesNothing() {
        publishBadData(1);
        publishBadData(2);
        await().untilAsserted(() -> assertThat(operator.find(project)
                        .map(found -> found.path("waiting").asInt()))
                .hasValue(2));

        assertThat(operator.resume(project, "skip", 1)).isFalse();
        operator.act(project, Map.of("action", "skip", "version", 1))
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("another-version-waits");

        assertThat(operator.find(project).orElseThrow().path("lastVersion").asLong())
                .isEqualTo(1);
    }

    @Test
    void aSkipCanBeTakenBackByARewindAndAReplay() {
        publish(1, "one");
        publishBadData(2);
        await().untilAsserted(() -> assertThat(operator.parked(project)).isEqualTo("poison"));
        assertThat(operator.resume(project, "skip")).isTrue();
        publish(3, "three");
        await().untilAsserted(() -> assertThat(seen.versions(project)).containsExactly(1L, 3L));

        assertThat(operator.resume(project, "rewind", 2)).isFalse();
        assertThat(operator.parked(project)).isEqualTo("gap");
        publish(4, "four");
        publish(2, "two");
        await().untilAsserted(() -> assertThat(seen.versions(project)).containsExactly(1L, 3L, 2L));
        assertThat(operator.parked(project)).as("still without what follows").isEqualTo("gap");
        publish(3, "three");

        await().untilAsserted(() -> assertThat(seen.versions(project)).containsExactly(1L, 3L, 2L, 3L, 4L));
        await().untilAsserted(() -> assertThat(operator.parked(project)).isNull());
    }

    @Test
    void aReplacementThatWasWrongCanBeTakenBack() {
        publishBadData(1);
        await().untilAsserted(() -> assertThat(operator.parked(project)).isEqualTo("poison"));
        seen.failures.put(failing, new IllegalStateException("cannot handle this"));
        assertThat(operator.replace(project, Map.of("projectId", project, "phrase", failing)))
                .isFalse();
        assertThat(operator.replace(project, Map.of("projectId", project, "phrase", "wrong")))
                .isTrue();

        assertThat(operator.resume(project, "rewind", 1)).isFalse();
        publish(1, "right");

        await().untilAsserted(() -> assertThat(seen.phrases(project)).containsExactly("wrong", "right"));
        await().untilAsserted(() -> assertThat(operator.parked(project)).isNull());
    }

    @Test
    void aVersionFarAheadHoldsUpNothingAndCanBeDiscarded() {
        publish(1, "one");
        publish(999_999_999_999_999_999L, "far ahead");
        await().untilAsserted(() -> assertThat(operator.parked(project)).isEqualTo("gap"));

        publish(2, "two");
        publish(3, "three");

        await().untilAsserted(() -> assertThat(seen.versions(project)).containsExactly(1L, 2L, 3L));
        assertThat(operator.resume(project, "discard", 999_999_999_999_999_999L))
                .isTrue();
        assertThat(operator.parked(project)).isNull();
    }

    @Test
    void whatWasNotHandledCannotBeSetBack() {
        publish(1, "one");
        await().untilAsserted(() -> assertThat(seen.versions(project)).containsExactly(1L));

        operator.act(project, Map.of("action", "rewind", "version", 2))
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("nothing-to-rewind");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"source":"/registry","aggregateId":"a","action":"skip"}                             | /consumer    | 不得为空白
            {"consumer":7,"source":"/registry","aggregateId":"a","action":"skip"}                | /consumer    | 须为带引号的文本
            {"consumer":"c","source":"registry","aggregateId":"a","action":"skip"}               | /source      | 须为下列之一
            {"consumer":"c","source":"/registry","aggregateId":"a\\u0000","action":"skip"}       | /aggregateId | 不得含有控制字符
            {"consumer":"c","source":"/registry","aggregateId":"a","action":"drop"}              | /action      | 须为下列之一
            {"consumer":"c","source":"/registry","aggregateId":"a","action":"rewind"}            | /version     | 必须提供
            {"consumer":"c","source":"/registry","aggregateId":"a","action":"skip","version":0}  | /version     | 须大于 0
            {"consumer":"c","source":"/registry","aggregateId":"a","action":"skip","version":"1"}| /version     | 须为整数
            {"consumer":"c","source":"/registry","aggregateId":"a","action":"replace"}           | /data        | 必须提供
            {"consumer":"c","source":"/registry","aggregateId":"a","action":"skip","data":{}}    | /data        | 不得提供
            {"consumer":"c","source":"/registry","aggregateId":"a","action":"skip","force":true} | /force       | 不是已知字段
            """)
    void aRequestThatIsNotValidIsRefusedAndItsFaultNamed(String body, String place, String text) {
        http.post()
                .uri("/v1/operations/resumptions")
                .header("Accept-Language", "zh-CN")
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .exchange()
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("invalid-body")
                .jsonPath("$.errors[0].pointer")
                .isEqualTo(place)
                .jsonPath("$.errors[0].detail")
                .value(String.class, detail -> assertThat(detail).startsWith(text))
                .jsonPath("$.errors.length()")
                .isEqualTo(1);
    }

    @Test
    void aConsumerOfAnotherServiceIsNotFoundHere() {
        operator.act(project, Map.of("action", "skip", "consumer", "nobody"))
                .expectStatus()
                .isNotFound()
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("unknown-consumer");
    }

    private void publish(long version, String phrase) {
        topics.publish(project, version, Citing.citation(project, phrase));
    }

    private void publishBadData(long version) {
        topics.publishBadData(project, version, "{\"projectId\": 7");
    }
}
