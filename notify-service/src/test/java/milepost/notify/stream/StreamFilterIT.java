package milepost.notify.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import milepost.events.RegistryEvent.ProjectMerged;
import milepost.notify.NotifyIT;
import milepost.notify.Probe;
import milepost.notify.project.Projects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;

@NotifyIT
class StreamFilterIT {

    private static final String MET = "milepost.milestone.met.v1";

    @Autowired
    Probe probe;

    @Autowired
    Projects projects;

    @Autowired
    RestTestClient http;

    @LocalServerPort
    int port;

    @Test
    void readersSeeOnlyTheProjectsRegionsAndTypesThatTheyAskFor() throws Exception {
        var here = known("620722");
        var elsewhere = known("110105");
        try (var all = open("");
                var one = open("?project=" + here + "&project=" + UUID.randomUUID());
                var region = open("?region=6207&type=" + MET);
                var country = open("?region=100000&type=" + MET);
                var type = open("?type=" + MET + "&type=milepost.milestone.missed.v1")) {
            var light = probe.lightChanged(here, 40);
            var met = probe.met(here, 40);
            var other = probe.met(elsewhere, 40);

            for (var event : List.of(light, met, other)) {
                await().untilAsserted(() ->
                        assertThat(all.text().changes()).contains(event.id().toString()));
            }
            await().untilAsserted(() -> {
                assertThat(one.text().changes())
                        .containsExactly(light.id().toString(), met.id().toString());
                assertThat(region.text().changes()).containsExactly(met.id().toString());
                assertThat(type.text().changes())
                        .containsExactlyInAnyOrder(
                                met.id().toString(), other.id().toString());
                assertThat(country.text().changes())
                        .containsExactlyInAnyOrderElementsOf(type.text().changes());
            });
        }
    }

    @Test
    void whoeverFollowsAProjectFollowsThoseThatAreMergedIntoIt() throws Exception {
        var standing = known("620722");
        var merged = known("620722");
        probe.registry(merged, new ProjectMerged(merged, standing, "同一工程", null));
        await().untilAsserted(() ->
                assertThat(projects.find(List.of(merged)).get(merged).family()).contains(standing));
        try (var reader = open("?type=" + MET + "&project=" + standing)) {
            var met = probe.met(merged, 40).id().toString();

            await().untilAsserted(() -> assertThat(reader.text().changes()).containsExactly(met));
        }
    }

    @Test
    void aWrongFilterIsAProblemInTheLanguageOfTheReader() {
        probe.defineRegion("640000");
        for (var wrong : Map.of("project", "x", "region", "99", "type", "milepost.nothing.v1", "colour", "red")
                .entrySet()) {
            var problem = problem("?" + wrong.getKey() + "=" + wrong.getValue(), "zh");

            assertThat(problem.at("/errors/0/parameter").asString()).isEqualTo(wrong.getKey());
            assertThat(problem.path("title").asString()).containsPattern("[一-龥]");
        }
        assertThat(problem("?project=" + UUID.randomUUID() + "&project=", "en")
                        .at("/errors/0/code")
                        .asString())
                .isEqualTo("must-be-uuid");
        assertThat(problem("?type=milepost.subscription.created.v1", "en")
                        .at("/errors/0/code")
                        .asString())
                .isEqualTo("one-of");
        await().untilAsserted(() -> assertThat(
                        problem("?region=6499", "en").at("/errors/0/code").asString())
                .isEqualTo("unknown-region"));
    }

    @Test
    void askingForTheHeadOpensNoStream() {
        http.head().uri("/v1/stream").exchange().expectStatus().isOk();
    }

    /** A project that filters know. */
    private UUID known(String region) {
        var project = probe.register("railway", region);
        await().until(() -> !projects.find(List.of(project)).isEmpty());
        return project;
    }

    private StreamProbe open(String query) throws Exception {
        var reader = new StreamProbe(port, query, null);
        await().until(() -> !reader.text().named("hello").isEmpty());
        return reader;
    }

    private JsonNode problem(String query, String language) {
        return Probe.json(http.get()
                .uri("/v1/stream" + query)
                .header("Accept", "text/event-stream")
                .header("Accept-Language", language)
                .exchange()
                .expectStatus()
                .isBadRequest());
    }
}
