package milepost.notify.channel.robot;

import static milepost.notify.Probe.filterOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import milepost.notify.NotifyIT;
import milepost.notify.Probe;
import milepost.notify.Receiver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import tools.jackson.databind.JsonNode;

@NotifyIT
@ExtendWith(OutputCaptureExtension.class)
class RobotIT {

    private static final String TAKEN = "{\"errcode\":0,\"errmsg\":\"ok\",\"code\":0,\"msg\":\"success\"}";

    @Autowired
    Probe probe;

    private final String subscriber = "subscriber-" + UUID.randomUUID();
    private final String key = UUID.randomUUID().toString();
    private final Receiver vendor = new Receiver().answering(_ -> TAKEN);

    @AfterEach
    void close() {
        vendor.close();
    }

    @Test
    void aNewRobotGetsATestMessageAndItsSecretsAreNotShown(CapturedOutput output) {
        vendor.answering(_ -> "{\"errcode\":0,\"errmsg\":\"ok %s s3cr3t-of-robot\"}".formatted(key));

        var made = subscribe(Map.of(), robot("dingtalk", Map.of("secret", "s3cr3t-of-robot")));

        assertThat(made.get("state").asString()).isEqualTo("active");
        assertThat(made.has("secret")).isFalse();
        var test = await().until(
                        () -> probe.deliveries(subscriber, made),
                        deliveries -> deliveries.size() == 1
                                && deliveries.getFirst().get("state").asString().equals("delivered"));
        var attempt = attempt(test.getFirst());
        assertThat(attempt.get("detail").asString()).contains("\"errcode\":0", "***");
        var request = vendor.requests().getFirst();
        assertThat(request.query()).matches("access_token=" + key + "&timestamp=[0-9]{13}&sign=.+");
        assertThat(request.json().at("/markdown/text").asString()).contains("里程碑：测试消息");
        var shown = Probe.json(probe.get(subscriber, path(made, "")));
        for (var text : List.of(made.toString(), shown.toString(), attempt.toString(), output.getAll())) {
            assertThat(text).doesNotContain(key, "s3cr3t-of-robot");
        }
        assertThat(shown.at("/channel/url").asString()).endsWith("access_token=***" + key.substring(key.length() - 4));
        assertThat(shown.at("/channel/secret").asString()).isEqualTo("***");
    }

    @Test
    void whatIsMaskedInAChangeStaysAsItIs() {
        var project = probe.register("railway", "620722");
        var made = subscribe(filterOf(project), robot("dingtalk", Map.of("secret", "s3cr3t")));
        var channel = new HashMap<String, Object>();
        made.get("channel").properties().forEach(one -> channel.put(one.getKey(), one.getValue()));
        channel.put("keywords", List.of("告警"));

        var amended = Probe.json(probe.patch(subscriber, path(made, ""), 1, Map.of("channel", channel))
                .expectStatus()
                .isOk());

        assertThat(amended.at("/channel/keywords/0").asString()).isEqualTo("告警");
        probe.met(project, 1);
        await().untilAsserted(() -> assertThat(vendor.requests()).anySatisfy(request -> {
            assertThat(request.query()).startsWith("access_token=" + key + "&timestamp=");
            assertThat(request.json().at("/markdown/text").asString())
                    .contains("开工")
                    .endsWith("\n\n告警");
        }));
    }

    @Test
    void aRefusalDisablesTheSubscriptionAndTellsItsOwnerWhatToDo() {
        vendor.answering(request ->
                request.body().contains("提醒") ? TAKEN : "{\"errcode\":310000,\"errmsg\":\"错误描述:关键词不匹配;解决方案:请联系群管理员\"}");
        var project = probe.register("railway", "620722");
        var made = subscribe(filterOf(project), robot("dingtalk", Map.of()));

        await().untilAsserted(
                        () -> assertThat(read(made).get("state").asString()).isEqualTo("disabled"));
        assertThat(read(made).get("disabledReason").asString()).contains("钉钉", "关键词", "310000");
        var test = probe.deliveries(subscriber, made).getFirst();
        assertThat(attempt(test).get("outcome").asString()).isEqualTo("vendor-refused");
        assertThat(attempt(test).get("status").asInt()).isEqualTo(200);
        var version = read(made).get("version").asLong();
        probe.patch(subscriber, path(made, ""), version, Map.of("channel", Map.of("keywords", List.of("提醒"))))
                .expectStatus()
                .isOk();
        probe.post(subscriber, path(made, "resume")).expectStatus().isOk();

        await().untilAsserted(() -> assertThat(probe.deliveries(subscriber, made)
                        .getFirst()
                        .get("state")
                        .asString())
                .isEqualTo("delivered"));
    }

    @Test
    void aRobotThatIsBlockedIsLeftAloneAndHoldsUpNoOther() {
        var blocked = "blocked-" + key;
        vendor.answering(request -> request.query() != null && request.query().contains(blocked)
                ? "{\"errcode\":45009,\"errmsg\":\"api freq out of limit\"}"
                : TAKEN);
        var project = probe.register("railway", "620722");
        var made = subscribe(filterOf(project), robot("wecom", blocked, Map.of()));
        await().untilAsserted(() -> assertThat(
                        attempts(probe.deliveries(subscriber, made).getFirst()))
                .isNotEmpty());
        var test = probe.deliveries(subscriber, made).getFirst();
        assertThat(attempt(test).get("outcome").asString()).isEqualTo("vendor-limit");
        assertThat(read(made).get("state").asString()).isEqualTo("active");

        var other = subscribe(filterOf(project), robot("wecom", Map.of()));
        for (var slip = 1; slip <= 5; slip++) {
            probe.met(project, slip);
        }

        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(probe.deliveries(subscriber, other))
                        .hasSize(6)
                        .allMatch(delivery -> delivery.get("state").asString().equals("delivered")));
        assertThat(vendor.requests())
                .filteredOn(
                        request -> request.query() != null && request.query().contains(blocked))
                .hasSize(1);
        assertThat(probe.deliveries(subscriber, made))
                .hasSize(6)
                .allMatch(delivery -> delivery.get("state").asString().equals("pending"));
    }

    @Test
    void aRobotThatHangsHoldsUpNoOther() {
        vendor.hangingAt("/slow");
        var project = probe.register("railway", "620722");
        var slow = vendor.endpoint() + "/slow/open-apis/bot/v2/hook/" + key;
        subscribe(filterOf(project), Map.of("type", "feishu", "url", slow));
        await().untilAsserted(() -> assertThat(vendor.requests("/slow")).hasSize(1));

        var other = subscribe(filterOf(project), robot("feishu", Map.of()));
        probe.met(project, 1);

        await().untilAsserted(() -> assertThat(probe.deliveries(subscriber, other))
                .hasSize(2)
                .allMatch(delivery -> delivery.get("state").asString().equals("delivered")));
        assertThat(vendor.requests("/slow")).hasSize(1);
    }

    @Test
    void whatWaitsIsToldInFewMessagesAndEachDeliveryHasItsAttempt() {
        var projects = List.of(probe.register("railway", "620722"), probe.register("railway", "620722"));
        var made = subscribe(Map.of("projects", projects), robot("wecom", Map.of()));
        for (var slip = 1; slip <= 20; slip++) {
            for (var project : projects) {
                probe.met(project, slip);
            }
        }

        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(probe.deliveries(subscriber, made))
                        .hasSize(41)
                        .allMatch(delivery -> delivery.get("state").asString().equals("delivered")));

        var messages = vendor.requests();
        assertThat(messages.size()).isLessThanOrEqualTo(15);
        assertThat(messages)
                .allSatisfy(message -> assertThat(message.json()
                                .at("/markdown/content")
                                .asString()
                                .getBytes(java.nio.charset.StandardCharsets.UTF_8)
                                .length)
                        .isLessThanOrEqualTo(4_096));
        for (var project : projects) {
            assertThat(messages.stream()
                            .mapToLong(message -> linksTo(message, project))
                            .sum())
                    .isEqualTo(20);
        }
        assertThat(probe.deliveries(subscriber, made))
                .allSatisfy(delivery ->
                        assertThat(attempt(delivery).get("outcome").asString()).isEqualTo("delivered"));
    }

    @Test
    void aFeishuMessageHoldsBothLanguages() {
        var project = probe.register("railway", "620722");
        subscribe(filterOf(project), robot("feishu", Map.of("language", "both", "secret", "demo")));
        probe.met(project, 1);

        await().untilAsserted(() -> assertThat(vendor.requests()).anySatisfy(request -> {
            var post = request.json().at("/content/post");
            assertThat(post.at("/zh_cn/title").asString()).contains("兰州至合作铁路");
            assertThat(post.at("/en_us/content").toString()).contains("Show the project", project.toString());
            assertThat(request.json().get("sign").asString()).hasSize(44);
        }));
    }

    @Test
    void successIsWhatTheVendorSaysAndNotTheStatus() {
        vendor.answering(_ -> "{\"StatusCode\":0,\"StatusMessage\":\"success\"}");

        var made = subscribe(Map.of("minSlipDays", 9_999), robot("feishu", Map.of()));

        await().untilAsserted(() -> assertThat(
                        attempts(probe.deliveries(subscriber, made).getFirst()))
                .isNotEmpty());
        assertThat(attempt(probe.deliveries(subscriber, made).getFirst())
                        .get("outcome")
                        .asString())
                .isEqualTo("vendor-error");
    }

    @Test
    void everyFaultOfARobotIsNamed() {
        assertThat(faults(robot("wecom", Map.of("secret", "x"))))
                .containsExactly(tuple("/channel/secret", "not-of-channel"));
        assertThat(faults(robot("dingtalk", Map.of("language", "both"))))
                .containsExactly(tuple("/channel/language", "one-of"));
        assertThat(faults(Map.of("type", "webhook", "url", "https://example.org/", "keywords", List.of("x"))))
                .containsExactly(tuple("/channel/keywords", "not-of-channel"));
        var many = new ArrayList<String>();
        for (var i = 0; i < 11; i++) {
            many.add("k" + i);
        }
        assertThat(faults(robot("dingtalk", Map.of("keywords", many)))).hasSize(1);
        assertThat(faults(Map.of("type", "dingtalk", "url", "https://example.org/robot/send?access_token=" + key)))
                .containsExactly(tuple("/channel/url", "endpoint-robot-host"));
        assertThat(faults(Map.of("type", "dingtalk", "url", "https://oapi.dingtalk.com/robot/send?token=" + key)))
                .containsExactly(tuple("/channel/url", "endpoint-robot-form"));
        assertThat(faults(Map.of(
                        "type", "dingtalk", "url", "https://oapi.dingtalk.com/x/../robot/send?access_token=" + key)))
                .containsExactly(tuple("/channel/url", "endpoint-robot-form"));
        assertThat(faults(robot("dingtalk", Map.of("secret", ""))))
                .extracting(one -> one.toList().getFirst())
                .containsExactly("/channel/secret");
        var made = subscribe(Map.of(), robot("wecom", Map.of()));
        var problem = Probe.json(probe.post(subscriber, path(made, "secret-rotation"))
                .expectStatus()
                .isEqualTo(409));
        assertThat(problem.get("code").asString()).isEqualTo("channel-not-signed");
    }

    private List<org.assertj.core.groups.Tuple> faults(Map<String, Object> channel) {
        var problem = Probe.json(probe.post(subscriber, "/v1/subscriptions", Map.of("channel", channel))
                .expectStatus()
                .is4xxClientError());
        return problem.get("errors")
                .valueStream()
                .map(error ->
                        tuple(error.get("pointer").asString(), error.get("code").asString()))
                .toList();
    }

    private JsonNode subscribe(Map<String, Object> filter, Map<String, Object> channel) {
        return Probe.json(probe.post(subscriber, "/v1/subscriptions", Map.of("filter", filter, "channel", channel))
                .expectStatus()
                .isCreated());
    }

    private Map<String, Object> robot(String type, Map<String, Object> more) {
        return robot(type, key, more);
    }

    private Map<String, Object> robot(String type, String ownKey, Map<String, Object> more) {
        var path = Map.of(
                "wecom", "/cgi-bin/webhook/send?key=",
                "dingtalk", "/robot/send?access_token=",
                "feishu", "/open-apis/bot/v2/hook/");
        var channel = new HashMap<>(more);
        channel.put("type", type);
        channel.put("url", vendor.endpoint() + path.get(type) + ownKey);
        return channel;
    }

    private JsonNode read(JsonNode subscription) {
        return Probe.json(probe.get(subscriber, path(subscription, "")));
    }

    private List<JsonNode> attempts(JsonNode delivery) {
        return probe.delivery(subscriber, delivery.get("id").asString())
                .path("attemptLog")
                .valueStream()
                .toList();
    }

    private JsonNode attempt(JsonNode delivery) {
        return attempts(delivery).getFirst();
    }

    private static long linksTo(Receiver.Request message, UUID project) {
        var content = message.json().at("/markdown/content").asString();
        return content.split("https://console.example.org/projects/" + project + "\\)", -1).length - 1L;
    }

    private static String path(JsonNode subscription, String action) {
        return "/v1/subscriptions/" + subscription.get("id").asString() + (action.isEmpty() ? "" : "/" + action);
    }
}
