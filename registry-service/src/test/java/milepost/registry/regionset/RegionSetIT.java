package milepost.registry.regionset;

import static milepost.registry.RegistryClient.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import milepost.access.Role;
import milepost.access.TestTokens;
import milepost.events.RegionEvent.RegionSetDefined;
import milepost.events.RegionEvent.RegionSetDetails;
import milepost.events.Topics;
import milepost.events.envelope.CloudEventHeaders;
import milepost.messaging.test.TopicProbe;
import milepost.registry.RegistryClient;
import milepost.registry.RegistryIT;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

@RegistryIT
class RegionSetIT {

    private static final String SET = "/v1/region-sets/{id}";

    @Autowired
    TopicProbe topics;

    @Autowired
    RegistryClient registry;

    @BeforeEach
    void regions() {
        registry.defined("100000", "460000", "460100", "460200");
    }

    @Test
    void eachDefinitionOrChangeOfASetPublishesOneEvent() {
        var id = "set-" + UUID.randomUUID();
        var set = set("460200", "460100");

        var first = put(id, set, null);
        var again = put(id, set, null);
        set.put("regions", List.of("460100"));
        var changed = registry.put(SET + "?reasonText={reason}", id, "海口单列")
                .header(HttpHeaders.IF_MATCH, "\"1\"")
                .body(set)
                .exchange();

        first.expectStatus().isOk().expectHeader().valueEquals(HttpHeaders.ETAG, "\"1\"");
        again.expectStatus().isOk().expectHeader().valueEquals(HttpHeaders.ETAG, "\"1\"");
        changed.expectStatus().isOk().expectHeader().valueEquals(HttpHeaders.ETAG, "\"2\"");
        assertThat(json(registry.get(SET, id)).at("/regions/0").asString()).isEqualTo("460100");
        var key = "region-set:" + id;
        await().untilAsserted(() -> assertThat(topics.read(Topics.PROJECT_EVENTS, key))
                .extracting(event -> TopicProbe.header(event, CloudEventHeaders.SEQUENCE))
                .containsExactly("1", "2"));
        var event = (RegionSetDefined) topics.events(Topics.PROJECT_EVENTS, key).getFirst();
        assertThat(event.regionSetId()).isEqualTo(id);
        assertThat(event.regions()).containsExactly("460200", "460100");
        assertThat(event.before()).isNull();
        var last = (RegionSetDefined) topics.events(Topics.PROJECT_EVENTS, key).getLast();
        assertThat(last.changed()).containsExactly("regions");
        assertThat(last.reasonText()).isEqualTo("海口单列");
        assertThat(last.before())
                .isEqualTo(new RegionSetDetails("测试集合", "Test set", List.of("460200", "460100"), "for tests"));
    }

    @Test
    void aChangeRequiresTheCurrentVersion() {
        var id = "set-" + UUID.randomUUID();
        put(id, set("460100"), null).expectStatus().isOk();
        put(id, set("460200"), 1L).expectStatus().isOk();

        put(id, set("460100"), null).expectStatus().isEqualTo(428);
        put(id, set("460100"), 1L).expectStatus().isEqualTo(412);
        put("set-" + UUID.randomUUID(), set("460100"), 1L).expectStatus().isEqualTo(412);
    }

    @Test
    void aPlanAndASetWithTheSameIdHaveDifferentKeys() {
        var id = registry.newPlan();
        put(id, set("460100"), null).expectStatus().isOk();

        await().untilAsserted(() -> assertThat(topics.read(Topics.PROJECT_EVENTS, "region-set:" + id))
                .hasSize(1));
        assertThat(topics.read(Topics.PROJECT_EVENTS, id)).hasSize(1);
    }

    @Test
    void unknownRegionsAreReported() {
        var problem = json(put("set-" + UUID.randomUUID(), set("460100", "460198", "450000"), null)
                .expectStatus()
                .isEqualTo(422));

        assertThat(problem.get("errors"))
                .extracting(error -> error.get("pointer").asString() + " "
                        + error.get("code").asString())
                .containsExactly("/regions/1 unknown-region", "/regions/2 unknown-region");
    }

    @Test
    void allFaultsAreNamedAtOnce() {
        var set = new HashMap<String, Object>();
        set.put("nameZh", "");
        set.put("regions", List.of("46", "460100", "460100"));

        var problem = json(put("x", set, null).expectStatus().isBadRequest());

        assertThat(problem.get("errors"))
                .extracting(error -> error.get("pointer").asString() + " "
                        + error.get("code").asString())
                .containsExactly(
                        "/nameZh not-blank",
                        "/nameEn not-blank",
                        "/regions/0 not-a-region",
                        "/regions/2 repeated",
                        "/basis not-blank");
        put("Not A Slug", set("460100"), null).expectStatus().isBadRequest();
        put("x".repeat(65), set("460100"), null).expectStatus().isBadRequest();
    }

    @Test
    void onlyRegistrarsOfAllItsRegionsDefineASet() {
        var id = "set-" + UUID.randomUUID();
        put(id, set("460100"), null).expectStatus().isOk();
        var local = registry.as(TestTokens.of(Role.REGISTRAR).regions("4602"));

        local.put(SET, "set-" + UUID.randomUUID())
                .body(set("460100", "460200"))
                .exchange()
                .expectStatus()
                .isForbidden();
        local.put(SET, id)
                .header(HttpHeaders.IF_MATCH, "\"1\"")
                .body(set("460200"))
                .exchange()
                .expectStatus()
                .isForbidden();
        registry.as(TestTokens.of(Role.AUDITOR))
                .put(SET, id)
                .body(set("460100"))
                .exchange()
                .expectStatus()
                .isForbidden();
        registry.http()
                .put()
                .uri(SET, id)
                .body(set("460100"))
                .exchange()
                .expectStatus()
                .isUnauthorized();
    }

    @Test
    void setsAreListedInPages() {
        var mine = List.of("set-" + UUID.randomUUID(), "set-" + UUID.randomUUID(), "set-" + UUID.randomUUID());
        mine.forEach(id -> put(id, set("460100"), null).expectStatus().isOk());
        var found = new ArrayList<String>();

        var page = json(registry.get("/v1/region-sets?limit=2"));
        page.get("items").forEach(set -> found.add(set.get("id").asString()));
        while (!page.get("nextCursor").isNull()) {
            page = json(registry.get(
                    "/v1/region-sets?limit=2&cursor={cursor}",
                    page.get("nextCursor").asString()));
            page.get("items").forEach(set -> found.add(set.get("id").asString()));
        }

        assertThat(found).containsAll(mine).doesNotHaveDuplicates().isSorted();
        registry.get(SET, "no-such-set").expectStatus().isNotFound();
    }

    private ResponseSpec put(String id, Map<String, Object> set, Long version) {
        var request = registry.put(SET, id);
        if (version != null) {
            request.header(HttpHeaders.IF_MATCH, "\"" + version + "\"");
        }
        return request.body(set).exchange();
    }

    private static Map<String, Object> set(String... regions) {
        var set = new LinkedHashMap<String, Object>();
        set.put("nameZh", "测试集合");
        set.put("nameEn", "Test set");
        set.put("regions", List.of(regions));
        set.put("basis", "for tests");
        return set;
    }
}
