package milepost.registry.listing;

import static milepost.registry.RegistryClient.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import milepost.access.Role;
import milepost.access.TestTokens;
import milepost.events.ListingEvent.ListingVoided;
import milepost.events.ListingEvent.ProjectListed;
import milepost.events.Topics;
import milepost.messaging.test.TopicProbe;
import milepost.registry.RegistryClient;
import milepost.registry.RegistryIT;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;

@RegistryIT
class ListProjectIT {

    @Autowired
    RegistryClient registry;

    @Autowired
    TopicProbe topics;

    @Test
    void anEntryIsAVersionOfTheProjectAndAnEvent() {
        var project = registry.newProject();

        var listed =
                json(list(project, entry(2026, "CARRY_OVER")).expectStatus().isCreated());

        assertThat(json(registry.get(
                        "/v1/projects/{id}/listings/{listing}",
                        project,
                        listed.get("id").asString())))
                .isEqualTo(listed);
        registry.get("/v1/projects/{id}", project).expectHeader().valueEquals(HttpHeaders.ETAG, "\"2\"");
        await().untilAsserted(() -> assertThat(topics.events(Topics.PROJECT_EVENTS, project))
                .last()
                .isEqualTo(new ProjectListed(
                        project,
                        UUID.fromString(listed.get("id").asString()),
                        2026,
                        "provincial",
                        "省列重大项目",
                        "CARRY_OVER",
                        null,
                        null,
                        null,
                        null,
                        null)));
    }

    @Test
    void aProjectStandsOnceInTheListOfAYear() {
        var project = registry.newProject();
        list(project, entry(2026, "CARRY_OVER")).expectStatus().isCreated();

        var same = json(list(project, entry(2026, "CARRY_OVER")).expectStatus().isEqualTo(409));
        list(project, entry(2026, "NEW_START")).expectStatus().isEqualTo(409);
        list(project, entry(2025, "NEW_START")).expectStatus().isCreated();

        assertThat(same.get("code").asString()).isEqualTo("listing-exists");
        assertThat(listings(project)).hasSize(2);
    }

    @Test
    void aWrongEntryIsReplacedAndStaysReadable() {
        var project = registry.newProject();
        var wrong = id(list(project, entry(2026, "NEW_START")));
        var right = entry(2026, "CARRY_OVER");
        right.put("corrects", wrong);

        list(project, right).expectStatus().isBadRequest();
        right.put("reasonText", "误录为计划新开工");
        var listed = id(list(project, right));

        assertThat(listings(project)).hasSize(2);
        assertThat(listings(project).getFirst().at("/end/replacedBy").asString())
                .isEqualTo(listed);
        assertThat(listings(project).getLast().get("end").isNull()).isTrue();
        assertThat(json(list(project, right).expectStatus().isEqualTo(409))
                        .get("code")
                        .asString())
                .isEqualTo("listing-ended");
        right.put("corrects", UUID.randomUUID());
        list(project, right).expectStatus().isEqualTo(422);
        right.put("corrects", listed);
        list(registry.newProject(), right).expectStatus().isEqualTo(422);
    }

    @Test
    void anEntryOfAnotherProjectIsVoided() {
        var project = registry.newProject();
        var wrong = id(list(project, entry(2026, "NEW_START")));

        var voided = json(annul(project, wrong).expectStatus().isOk());

        assertThat(voided.at("/end/reasonText").asString()).isEqualTo("清单中是另一项目");
        annul(project, wrong).expectStatus().isEqualTo(409);
        annul(project, UUID.randomUUID()).expectStatus().isNotFound();
        annul(registry.newProject(), wrong).expectStatus().isNotFound();
        list(project, entry(2026, "NEW_START")).expectStatus().isCreated();
        await().untilAsserted(() -> assertThat(topics.events(Topics.PROJECT_EVENTS, project))
                .anySatisfy(event -> assertThat(event).isInstanceOf(ListingVoided.class)));
    }

    @Test
    void whatIsNotRightIsRefused() {
        var project = registry.newProject();
        var other = entry(2026, "STARTED");
        var year = entry(26, "NEW_START");
        var unknown = entry(2026, "NEW_START");
        unknown.put("place", 3);

        assertThat(json(list(project, Map.of()).expectStatus().isBadRequest()).get("errors"))
                .extracting(error -> error.get("pointer").asString())
                .containsExactly("/year", "/level", "/list", "/bucket");
        list(project, other).expectStatus().isBadRequest();
        list(project, year).expectStatus().isBadRequest();
        list(project, unknown).expectStatus().isBadRequest();
        list(UUID.randomUUID(), entry(2026, "NEW_START")).expectStatus().isNotFound();
        registry.as(TestTokens.of(Role.REPORTER))
                .post("/v1/projects/{id}/listings", project)
                .body(entry(2026, "NEW_START"))
                .exchange()
                .expectStatus()
                .isForbidden();
        registry.as(TestTokens.of(Role.REGISTRAR).regions("6207"))
                .post("/v1/projects/{id}/listings", project)
                .body(entry(2026, "NEW_START"))
                .exchange()
                .expectStatus()
                .isForbidden();
        registry.post("/v1/projects/{id}/listings", project)
                .header(HttpHeaders.IF_MATCH, "\"7\"")
                .body(entry(2026, "NEW_START"))
                .exchange()
                .expectStatus()
                .isEqualTo(412);
        assertThat(listings(project)).isEmpty();
        registry.get("/v1/projects/{id}", project).expectHeader().valueEquals(HttpHeaders.ETAG, "\"1\"");
    }

    @Test
    void theEntriesOfAMergedProjectAreThoseOfTheOtherOne() {
        var merged = registry.newProject();
        var whole = registry.newProject();
        list(merged, entry(2025, "PREPARATORY")).expectStatus().isCreated();
        list(whole, entry(2026, "NEW_START")).expectStatus().isCreated();

        registry.merge(merged, 2)
                .body(Map.of("into", whole, "reasonText", "同一项目"))
                .exchange()
                .expectStatus()
                .isOk();

        assertThat(listings(whole)).extracting(one -> one.get("year").asInt()).containsExactly(2025, 2026);
    }

    @Test
    void theSameRequestTwiceIsOne() {
        var project = registry.newProject();
        var key = UUID.randomUUID().toString();

        for (var i = 0; i < 2; i++) {
            registry.post("/v1/projects/{id}/listings", project)
                    .header("Idempotency-Key", key)
                    .body(entry(2026, "NEW_START"))
                    .exchange()
                    .expectStatus()
                    .isCreated();
        }

        assertThat(listings(project)).hasSize(1);
    }

    private static Map<String, Object> entry(int year, String bucket) {
        var entry = new LinkedHashMap<String, Object>();
        entry.put("year", year);
        entry.put("level", "provincial");
        entry.put("list", "省列重大项目");
        entry.put("bucket", bucket);
        return entry;
    }

    private ResponseSpec list(Object project, Map<String, ?> entry) {
        return registry.post("/v1/projects/{id}/listings", project).body(entry).exchange();
    }

    private ResponseSpec annul(Object project, Object listing) {
        return registry.post("/v1/projects/{id}/listings/{listing}/void", project, listing)
                .body(Map.of("reasonText", "清单中是另一项目"))
                .exchange();
    }

    private static String id(ResponseSpec response) {
        return json(response.expectStatus().isCreated()).get("id").asString();
    }

    private List<JsonNode> listings(Object project) {
        return json(registry.get("/v1/projects/{id}/listings", project))
                .get("items")
                .valueStream()
                .toList();
    }
}
