package milepost.notify.channel;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import milepost.events.envelope.Author;
import milepost.events.envelope.EventEnvelope;
import milepost.events.envelope.EventSource;
import milepost.notify.project.Project;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class StructuredEventTest {

    private static final UUID EVENT = UUID.fromString("019a9c00-0000-7000-8000-000000000001");
    private static final UUID PROJECT = UUID.fromString("019a9c00-0000-7000-8000-000000000002");
    private static final String DATA = "{\"projectId\":\"" + PROJECT + "\",\"titleZh\":\"开工\",\"slipDays\":40}";

    @Test
    void theBodyContainsTheAttributesAndTheDataOfTheEventOnKafka() {
        var json = JsonMapper.shared()
                .readTree(StructuredEvent.of(
                        envelope(new Author("client-7", "甘肃省发展改革委")), Map.of(), DATA.getBytes(UTF_8)));

        assertThat(json.get("specversion").asString()).isEqualTo("1.0");
        assertThat(json.get("id").asString()).isEqualTo(EVENT.toString());
        assertThat(json.get("source").asString()).isEqualTo("/progress");
        assertThat(json.get("type").asString()).isEqualTo("milepost.milestone.met.v1");
        assertThat(json.get("subject").asString()).isEqualTo(PROJECT.toString());
        assertThat(json.get("time").asString()).isEqualTo("2026-02-09T16:00:00Z");
        assertThat(json.get("recordedtime").asString()).isEqualTo("2026-11-22T06:00:00Z");
        assertThat(json.get("sequence").asString()).isEqualTo("7");
        assertThat(json.get("org").asString()).isEqualTo("甘肃省发展改革委");
        assertThat(json.get("dataschema").asString()).isEqualTo("urn:milepost:schema:milepost.milestone.met.v1");
        assertThat(json.get("data")).isEqualTo(JsonMapper.shared().readTree(DATA));
    }

    @Test
    void theProjectIsNamedInExtensionAttributes() {
        var project = project("兰州至合作铁路", List.of("2206-441624-04-01-569676", "2206-441624-04-01-569677"));

        var json = JsonMapper.shared()
                .readTree(StructuredEvent.of(
                        envelope(new Author("client-7", null)), project.attributes(), DATA.getBytes(UTF_8)));

        assertThat(json.get("projectname").asString()).isEqualTo("兰州至合作铁路");
        assertThat(json.get("projectcode").asString()).isEqualTo("2206-441624-04-01-569676,2206-441624-04-01-569677");
        assertThat(json.get("data")).isEqualTo(JsonMapper.shared().readTree(DATA));
        assertThat(json.propertyNames()).allMatch(name -> name.matches("[a-z0-9]+"));
        assertThat(project("兰州至合作铁路", List.of()).attributes()).doesNotContainKey("projectcode");
        assertThat(project(null, List.of()).attributes()).isEmpty();
    }

    private static Project project(@Nullable String nameZh, List<String> codes) {
        return new Project(
                PROJECT,
                Set.of(PROJECT),
                Set.of(),
                "railway",
                Set.of(),
                Set.of(),
                Set.of(),
                "project",
                null,
                nameZh,
                codes);
    }

    @Test
    void thePersonWhoCausedTheEventIsNotNamed() {
        var body = new String(
                StructuredEvent.of(envelope(new Author("client-7", null)), Map.of(), DATA.getBytes(UTF_8)), UTF_8);

        assertThat(body).doesNotContain("client-7").doesNotContain("\"org\"");
    }

    private static EventEnvelope envelope(Author author) {
        return new EventEnvelope(
                EVENT,
                EventSource.PROGRESS,
                "milepost.milestone.met.v1",
                PROJECT.toString(),
                7,
                Instant.parse("2026-02-09T16:00:00Z"),
                Instant.parse("2026-11-22T06:00:00Z"),
                author,
                null);
    }
}
