package milepost.notify.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import milepost.notify.NotifyIT;
import milepost.notify.Probe;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@NotifyIT
class OpenApiIT {

    private static final JsonMapper JSON = JsonMapper.shared();

    @Autowired
    Probe probe;

    @Autowired
    RestTestClient http;

    private final String subscriber = "subscriber-" + UUID.randomUUID();

    @Test
    void everyOperationIsDescribedWithItsSchemaAndAnExample() {
        var document = Probe.json(
                http.get().uri("/v3/api-docs").exchange().expectStatus().isOk());
        var lacking = new ArrayList<String>();
        var operations = new ArrayList<String>();

        document.get("paths").properties().forEach(path -> {
            if (path.getKey().matches("/v1/(subscriptions|deliveries|stream|feeds|operations/deliveries).*")) {
                path.getValue().properties().forEach(operation -> {
                    operations.add(operation.getValue().get("operationId").asString());
                    check(operation.getValue(), lacking);
                });
            }
        });

        assertThat(document.get("openapi").asString()).startsWith("3.1");
        assertThat(operations).hasSize(22);
        assertThat(lacking).isEmpty();
    }

    @Test
    void theExamplesMatchRealRequestsAndResponses() {
        var create = example("createSubscription");
        var created = Probe.json(probe.post(subscriber, "/v1/subscriptions", body(create))
                .expectStatus()
                .isCreated());
        var path = "/v1/subscriptions/" + created.get("id").asString();
        var amend = example("amendSubscription");
        var amended = Probe.json(
                probe.patch(subscriber, path, 1, body(amend)).expectStatus().isOk());
        var rotated = Probe.json(probe.post(subscriber, path + "/secret-rotation", body(example("rotateSecret")))
                .expectStatus()
                .isOk());
        var tested =
                Probe.json(probe.post(subscriber, path + "/test").expectStatus().isAccepted());
        var delivery = probe.delivery(subscriber, tested.get("id").asString());
        var recovered = Probe.json(probe.post(subscriber, path + "/recovery", body(example("recoverDeliveries")))
                .expectStatus()
                .isAccepted());

        assertSameShape(created, create);
        assertSameShape(amended, amend);
        assertThat(amended.get("filter")).isEqualTo(amend.at("/response/filter"));
        assertSameShape(rotated, example("rotateSecret"));
        assertSameShape(tested, example("testSubscription"));
        assertSameShape(delivery, example("getDelivery"));
        assertSameShape(recovered, example("recoverDeliveries"));
    }

    private static void check(JsonNode operation, List<String> lacking) {
        var id = operation.get("operationId").asString();
        if (operation.path("summary").asString("").isBlank()) {
            lacking.add(id + ": summary");
        }
        operation.path("requestBody").path("content").forEach(content -> {
            if (!content.has("example")) {
                lacking.add(id + ": example of the request");
            }
        });
        operation.get("responses").properties().forEach(response -> {
            var type = switch (id) {
                case "streamEvents" -> "text/event-stream";
                case "readAtomFeed" -> "application/atom+xml";
                case "readCalendarFeed" -> "text/calendar";
                default -> "application/json";
            };
            var content = response.getValue().path("content").path(type);
            if (response.getKey().startsWith("2") && !response.getKey().equals("204")) {
                if (!content.has("schema") || !content.has("example")) {
                    lacking.add(id + ": schema or example of " + response.getKey());
                }
            }
        });
    }

    private static void assertSameShape(JsonNode answer, JsonNode example) {
        assertThat(answer.propertyNames())
                .containsExactlyElementsOf(example.get("response").propertyNames());
    }

    private static Object body(JsonNode example) {
        return JSON.convertValue(example.get("request"), Map.class);
    }

    private static JsonNode example(String operationId) {
        try (var content = new ClassPathResource("openapi/notify/" + operationId + ".json").getInputStream()) {
            return JSON.readTree(content);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
