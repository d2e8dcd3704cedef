package milepost.messaging.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import milepost.events.Topics;
import milepost.events.envelope.CloudEventHeaders;
import milepost.events.envelope.EventSource;
import milepost.messaging.EventJson;
import milepost.messaging.app.MessagingTestApplication.Citing;
import milepost.messaging.app.MessagingTestApplication.SeenProjection;
import milepost.messaging.test.ServiceIT;
import milepost.messaging.test.TestKafka;
import milepost.messaging.test.TestKeys;
import milepost.messaging.test.TestPostgres;
import milepost.messaging.test.TopicProbe;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.test.web.servlet.client.RestTestClient;

/** Nobody believes an event that its owner has not signed. */
@ServiceIT
class SignedEventsIT {

    @Autowired
    SeenProjection seen;

    @Autowired
    TopicProbe topics;

    @Autowired
    MeterRegistry meters;

    @Autowired
    RestTestClient http;

    private final UUID project = UUID.randomUUID();

    /** Each makes of the owner's next event one that the owner has not written. */
    static Stream<Arguments> forgeries() {
        return Stream.of(
                forgery("not signed", event -> event.without(CloudEventHeaders.SIGNATURE)),
                forgery(
                        "none of the owner",
                        event -> event.without(CloudEventHeaders.SIGNATURE).signedBy(EventSource.PROGRESS)),
                forgery("does not match", event -> event.value("forged")),
                forgery("does not match", event -> event.header("ce_org", "another office")),
                forgery("does not match", event -> event.without("ce_actor").header("ce_actor", "another")),
                forgery(
                        "does not match",
                        event -> event.header("ce_id", UUID.randomUUID().toString())),
                forgery("several signatures", event -> event.header(CloudEventHeaders.SIGNATURE, event.signature())),
                forgery(
                        "not of the form",
                        event -> event.without(CloudEventHeaders.SIGNATURE)
                                .header(CloudEventHeaders.SIGNATURE, "v1 none")));
    }

    private static Arguments forgery(String reason, UnaryOperator<Forged> forge) {
        return Arguments.of(reason, forge);
    }

    @ParameterizedTest
    @MethodSource("forgeries")
    void aForgedEventIsParkedAndTheGenuineOneTakesItsPlace(String reason, UnaryOperator<Forged> forge) {
        topics.publish(project, 1, Citing.citation(project, "one"));
        var unsigned = unsigned();

        topics.send(forge.apply(Forged.next(project, 2)).record());

        await().untilAsserted(() -> assertThat(new Operator(http).find(project)).hasValueSatisfying(parked -> {
            assertThat(parked.path("parked").asString()).isEqualTo("poison");
            assertThat(parked.path("error").asString()).contains(reason);
        }));
        assertThat(topics.read(Topics.deadLetter(Topics.PROJECT_EVENTS), project))
                .hasSize(1);
        assertThat(unsigned()).isGreaterThan(unsigned);
        assertThat(new Operator(http).resume(project, "retry")).isFalse();
        assertThat(new Operator(http).replace(project, Map.of("projectId", project, "phrase", "of an operator")))
                .as("data for a record that nobody has published")
                .isFalse();

        topics.publish(project, 2, Citing.citation(project, "two"));

        await().untilAsserted(() -> assertThat(seen.phrases(project)).containsExactly("one", "two"));
        await().untilAsserted(
                        () -> assertThat(new Operator(http).parked(project)).isNull());
    }

    @Test
    void aSignedEventUnderAnotherKeyIsNobodys() {
        var other = UUID.randomUUID();
        var event = Forged.next(project, 1).record();

        topics.send(new ProducerRecord<>(event.topic(), null, other.toString(), event.value(), event.headers()));
        topics.publish(other, 1, Citing.citation(other, "one"));

        await().untilAsserted(() -> assertThat(seen.phrases(other)).containsExactly("one"));
        assertThat(seen.phrases(project)).isEmpty();
    }

    @Test
    void aForgedEventOfAVersionThatWasHandledIsADeadLetterAndChangesNothing() {
        topics.publish(project, 1, Citing.citation(project, "one"));
        topics.send(Forged.next(project, 1).without(CloudEventHeaders.SIGNATURE).record());
        topics.publish(project, 2, Citing.citation(project, "two"));

        await().untilAsserted(() -> assertThat(seen.phrases(project)).containsExactly("one", "two"));
        await().untilAsserted(() -> assertThat(topics.read(Topics.deadLetter(Topics.PROJECT_EVENTS), project))
                .hasSize(1));
        assertThat(new Operator(http).parked(project)).isNull();
    }

    @Test
    void aServiceWithoutTheKeysItNeedsDoesNotStart() {
        var service = new SpringApplicationBuilder(MessagingTestApplication.class)
                .web(WebApplicationType.NONE)
                .properties(Map.of(
                        "spring.datasource.url",
                        TestPostgres.newDatabase(),
                        "spring.datasource.username",
                        "postgres",
                        "spring.kafka.bootstrap-servers",
                        TestKafka.bootstrapServers(),
                        "milepost.messaging.keys.registry",
                        "c2hvcnQ="));

        assertThatThrownBy(service::run)
                .extracting(e -> NestedExceptionUtils.getMostSpecificCause(e).getMessage())
                .asString()
                .contains("milepost.messaging.keys.registry cannot be used", "openssl rand -base64 32")
                .doesNotContain("c2hvcnQ");
    }

    private double unsigned() {
        return meters.get("milepost.projection.unsigned")
                .tag("consumer", SeenProjection.CONSUMER)
                .counter()
                .count();
    }

    /** An event as its owner would sign it, and what becomes of it in other hands. */
    record Forged(UUID project, ProducerRecord<String, byte[]> record) {

        static Forged next(UUID project, long version) {
            var headers = new RecordHeaders();
            Map.of(
                            "ce_specversion", "1.0",
                            "ce_id", UUID.randomUUID().toString(),
                            "ce_source", "/registry",
                            "ce_type", "milepost.project.cited.v1",
                            "ce_subject", project.toString(),
                            "ce_sequence", Long.toString(version),
                            "ce_time", "2026-11-29T00:00:00Z",
                            "ce_recordedtime", "2026-11-29T00:00:00Z",
                            "ce_actor", "somebody")
                    .forEach((name, value) -> headers.add(name, value.getBytes(UTF_8)));
            return new Forged(
                            project,
                            new ProducerRecord<>(
                                    Topics.PROJECT_EVENTS,
                                    null,
                                    project.toString(),
                                    EventJson.write(Citing.citation(project, "never published")),
                                    headers))
                    .signedBy(EventSource.REGISTRY);
        }

        Forged signedBy(EventSource source) {
            TestKeys.signer(source)
                    .sign(record.topic(), record.key().getBytes(UTF_8), record.headers(), record.value());
            return this;
        }

        String signature() {
            return new String(
                    record.headers().lastHeader(CloudEventHeaders.SIGNATURE).value(), UTF_8);
        }

        Forged header(String name, String value) {
            record.headers().add(name, value.getBytes(UTF_8));
            return this;
        }

        Forged without(String name) {
            record.headers().remove(name);
            return this;
        }

        Forged value(String phrase) {
            return new Forged(
                    project,
                    new ProducerRecord<>(
                            record.topic(),
                            null,
                            record.key(),
                            EventJson.write(Citing.citation(project, phrase)),
                            record.headers()));
        }
    }
}
