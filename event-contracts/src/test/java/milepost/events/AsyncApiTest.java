package milepost.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import milepost.events.envelope.CloudEventHeaders;
import milepost.events.envelope.EventSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

class AsyncApiTest {

    private static final AsyncApi API = AsyncApi.published();
    private static final Map<EventSource, Class<? extends Event>> FAMILIES = Map.of(
            EventSource.REGISTRY, RegistryEvent.class,
            EventSource.PROGRESS, ProgressEvent.class,
            EventSource.NOTIFY, NotifyEvent.class);

    static List<String> types() {
        return EventTypes.names();
    }

    @Test
    void theChannelsAreTheTopicsAndTheirDeadLetters() {
        assertThat(channels())
                .extracting(channel -> channel.path("address").asString())
                .containsExactlyInAnyOrderElementsOf(Topics.ALL.stream()
                        .flatMap(topic -> Stream.of(topic, Topics.deadLetter(topic)))
                        .toList());
        assertThat(channels()).allSatisfy(channel -> {
            var kafka = channel.at("/bindings/kafka");
            assertThat(kafka.path("topic")).isEqualTo(channel.path("address"));
            assertThat(kafka.path("partitions").asInt()).isEqualTo(Topics.PARTITIONS);
        });
    }

    @ParameterizedTest
    @EnumSource
    void aTopicCarriesTheEventsOfItsOwnerAndNoOthers(EventSource source) {
        var messages = channel(source.topic()).path("messages").properties().stream()
                .map(message -> API.resolve(message.getValue()).path("name").asString())
                .toList();

        assertThat(messages).containsExactlyInAnyOrderElementsOf(typesOf(source));
    }

    @ParameterizedTest
    @EnumSource
    void onlyItsOwnerSendsToATopic(EventSource source) {
        var senders = operations("send").stream()
                .filter(operation -> API.resolve(operation.path("channel")).equals(channel(source.topic())))
                .map(operation -> operation.at("/tags/0/name").asString())
                .toList();

        assertThat(senders).containsExactly(source.name().toLowerCase(Locale.ROOT) + "-service");
    }

    @Test
    void whoReceivesFromATopicSendsItsDeadLetters() {
        var received = operations("receive").stream().map(AsyncApiTest::serviceAndTopic);
        var setAside = operations("send").stream()
                .map(AsyncApiTest::serviceAndTopic)
                .filter(operation -> operation.endsWith("-dlt"));

        assertThat(setAside)
                .containsExactlyInAnyOrderElementsOf(
                        received.map(Topics::deadLetter).toList());
    }

    @Test
    void theMessagesAreTheEventTypesAndTheDeadLetter() {
        var records = EventTypes.names().stream()
                .map(type -> EventTypes.byName(type).orElseThrow().getSimpleName());

        assertThat(AsyncApi.names(API.at("/components/messages")))
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(records, Stream.of("DeadLetter")).toList());
    }

    @ParameterizedTest
    @MethodSource("types")
    void aMessageNamesItsTypeAndShowsItsGoldenFile(String type) {
        var message = message(type);
        var headers = message.at("/headers/properties");

        assertThat(message.path("name").asString()).isEqualTo(type);
        assertThat(message.path("title")).isEqualTo(EventSchemas.source(type).path("title"));
        assertThat(message.at("/traits/0/$ref").asString()).isEqualTo("#/components/messageTraits/cloudEvent");
        assertThat(message.at("/payload/$ref").asString()).isEqualTo("./schemas/" + type + ".json");
        assertThat(headers.at("/ce_type/const").asString()).isEqualTo(type);
        assertThat(headers.at("/ce_source/const").asString())
                .isEqualTo(sourceOf(type).uri());
        assertThat(headers.at("/ce_dataschema/const").asString()).isEqualTo(EventTypes.schemaOf(type));
        assertThat(message.at("/examples/0/payload"))
                .isEqualTo(GoldenFiles.newest(type).data());
    }

    @Test
    void theHeadersAreThoseOfTheCode() {
        assertThat(API.eventHeaders())
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(CloudEventHeaders.class.getFields())
                        .map(AsyncApiTest::constant)
                        .toList());
        assertThat(API.requiredEventHeaders())
                .containsExactlyInAnyOrderElementsOf(API.eventHeaders().stream()
                        .filter(header -> !header.equals(CloudEventHeaders.ORG))
                        .filter(header -> !header.equals(CloudEventHeaders.TRACE_PARENT))
                        .filter(header -> !header.equals(CloudEventHeaders.SIGNATURE))
                        .toList());
    }

    private static List<JsonNode> channels() {
        return new ArrayList<>(API.at("/channels").values());
    }

    private static JsonNode channel(String topic) {
        return channels().stream()
                .filter(channel -> channel.path("address").asString().equals(topic))
                .findFirst()
                .orElseThrow();
    }

    private static List<JsonNode> operations(String action) {
        return API.at("/operations").values().stream()
                .filter(operation -> operation.path("action").asString().equals(action))
                .toList();
    }

    private static String serviceAndTopic(JsonNode operation) {
        return operation.at("/tags/0/name").asString() + " "
                + API.resolve(operation.path("channel")).path("address").asString();
    }

    private static JsonNode message(String type) {
        return API.at(
                "/components/messages/" + EventTypes.byName(type).orElseThrow().getSimpleName());
    }

    private static List<String> typesOf(EventSource source) {
        return EventTypes.names().stream()
                .filter(type -> sourceOf(type) == source)
                .toList();
    }

    private static EventSource sourceOf(String type) {
        var record = EventTypes.byName(type).orElseThrow();
        return FAMILIES.entrySet().stream()
                .filter(family -> family.getValue().isAssignableFrom(record))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
    }

    private static String constant(Field field) {
        try {
            return (String) field.get(null);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
