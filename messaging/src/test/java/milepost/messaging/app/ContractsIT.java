package milepost.messaging.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.util.Arrays;
import java.util.UUID;
import java.util.regex.Pattern;
import milepost.events.AsyncApi;
import milepost.events.EventSchemas;
import milepost.events.EventTypes;
import milepost.events.Topics;
import milepost.events.envelope.CloudEventHeaders;
import milepost.messaging.app.MessagingTestApplication.Citing;
import milepost.messaging.test.ServiceIT;
import milepost.messaging.test.TopicProbe;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.json.JsonMapper;

@ServiceIT
class ContractsIT {

    private static final AsyncApi API = AsyncApi.published();

    @Autowired
    RestTestClient http;

    @Autowired
    TopicProbe topics;

    static Iterable<String> types() {
        return EventTypes.names();
    }

    @Test
    void theTypesAreListedWithTheirSchemas() {
        var list = http.get().uri("/v1/schemas").exchange();

        list.expectStatus().isOk();
        list.expectBody()
                .jsonPath("$.items.length()")
                .isEqualTo(EventTypes.names().size())
                .jsonPath("$.items[0].type")
                .isEqualTo("milepost.delivery.receipts.v1")
                .jsonPath("$.items[0].schema")
                .isEqualTo("/v1/schemas/milepost.delivery.receipts.v1.json");
    }

    @ParameterizedTest
    @MethodSource("types")
    void aSchemaIsServedForAnyoneToKeep(String type) {
        var schema = http.get().uri("/v1/schemas/{type}.json", type).exchange();

        schema.expectStatus().isOk();
        schema.expectHeader().contentType("application/schema+json");
        schema.expectHeader().valueEquals("Cache-Control", "max-age=3600, public");
        schema.expectBody().jsonPath("$.$id").isEqualTo("urn:milepost:schema:" + type);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/schemas/milepost.project.painted.v9.json",
                "/v1/schemas/decoy.json",
                "/v1/schemas/milepost.project.cited.v1",
                "/v1/schemas/..%2Fschemas%2Fdecoy.json",
                "/v1/schemas/%2e%2e/asyncapi.json",
                "/v1/schemas/..%5Cdecoy.json"
            })
    void nothingElseIsServed(String path) {
        http.get()
                .uri(builder -> URI.create(builder.build() + path))
                .exchange()
                .expectStatus()
                .is4xxClientError();
    }

    @Test
    void theReferencesOfTheAsyncApiDocumentLeadToTheServedSchemas() {
        var response = http.get().uri("/v1/asyncapi.yaml").exchange();
        response.expectStatus().isOk();
        response.expectHeader().contentType("application/yaml");
        response.expectHeader().valueEquals("Cache-Control", "max-age=3600, public");
        var document = new String(response.expectBody().returnResult().getResponseBodyContent(), UTF_8);

        var references = Pattern.compile("\\$ref: '(\\./[^']+)'").matcher(document);

        assertThat(references
                        .results()
                        .map(reference -> URI.create("/v1/asyncapi.yaml")
                                .resolve(reference.group(1))
                                .toString()))
                .hasSize(EventTypes.names().size())
                .allSatisfy(
                        path -> http.get().uri(path).exchange().expectStatus().isOk());
    }

    @Test
    void anEventOnKafkaIsWhatTheDocumentSays(@Autowired Citing citing) {
        var project = UUID.randomUUID();

        citing.cite(project, "兰州至合作");

        await().untilAsserted(() ->
                assertThat(topics.read(Topics.PROJECT_EVENTS, project)).hasSize(1));
        var record = topics.read(Topics.PROJECT_EVENTS, project).getFirst();
        assertThat(API.eventHeaders()).containsAll(headers(record));
        assertThat(headers(record)).containsAll(API.requiredEventHeaders());
        assertThat(EventSchemas.faultsAsWritten(
                        TopicProbe.header(record, CloudEventHeaders.TYPE),
                        JsonMapper.shared().readTree(record.value())))
                .isEmpty();
    }

    @Test
    void aDeadLetterHasTheHeadersOfTheDocumentBesideItsOwn() {
        var key = UUID.randomUUID();
        var record = new ProducerRecord<>(Topics.PROJECT_EVENTS, key.toString(), "no event".getBytes(UTF_8));
        record.headers().add("its-own", "x".getBytes(UTF_8));

        topics.send(record);

        await().untilAsserted(() -> assertThat(topics.read(Topics.deadLetter(Topics.PROJECT_EVENTS), key))
                .singleElement()
                .satisfies(letter -> assertThat(headers(letter))
                        .contains("its-own")
                        .filteredOn(header -> !header.equals("its-own"))
                        .containsExactlyInAnyOrderElementsOf(API.deadLetterHeaders())));
    }

    private static Iterable<String> headers(ConsumerRecord<?, ?> record) {
        return Arrays.stream(record.headers().toArray()).map(Header::key).toList();
    }
}
