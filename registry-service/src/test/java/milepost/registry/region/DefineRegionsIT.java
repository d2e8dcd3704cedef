package milepost.registry.region;

import static milepost.registry.RegistryClient.json;
import static milepost.registry.RegistryClient.region;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import milepost.access.Role;
import milepost.access.TestTokens;
import milepost.events.RegionEvent.Centroid;
import milepost.events.RegionEvent.RegionDefined;
import milepost.events.Topics;
import milepost.events.envelope.CloudEventHeaders;
import milepost.messaging.test.TopicProbe;
import milepost.registry.RegistryClient;
import milepost.registry.RegistryIT;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;

@RegistryIT
class DefineRegionsIT {

    @Autowired
    TopicProbe topics;

    @Autowired
    RegistryClient registry;

    @BeforeEach
    void defineProvince() {
        registry.defined("100000", "460000", "460100");
    }

    @Test
    void eachAddedOrChangedRegionHasOneVersionAndOneEvent() {
        var county = region("460151");
        var other = region("460152");

        var first = registry.define(county, other);
        county.put("nameEn", "Renamed");
        county.put("centroid", Map.of("longitude", "110.350", "latitude", "20"));
        var second = registry.post("/v1/regions?reasonText={reason}", "更名")
                .body(Map.of("regions", List.of(county, other)))
                .exchange();
        county.put("centroid", Map.of("longitude", "110.35", "latitude", "20.000000"));
        var third = registry.define(county, other);

        assertThat(counts(first)).isEqualTo("2 defined, 0 changed, 0 unchanged");
        assertThat(counts(second)).isEqualTo("0 defined, 1 changed, 1 unchanged");
        assertThat(counts(third)).isEqualTo("0 defined, 0 changed, 2 unchanged");
        await().untilAsserted(() -> assertThat(topics.read(Topics.PROJECT_EVENTS, "460151"))
                .extracting(event -> TopicProbe.header(event, CloudEventHeaders.SEQUENCE))
                .containsExactly("1", "2"));
        assertThat(topics.read(Topics.PROJECT_EVENTS, "460152")).hasSize(1);
        var last =
                (RegionDefined) topics.events(Topics.PROJECT_EVENTS, "460151").getLast();
        assertThat(last.regionCode()).isEqualTo("460151");
        assertThat(last.region().nameEn()).isEqualTo("Renamed");
        assertThat(last.region().parent()).isEqualTo("460100");
        assertThat(last.region().centroid()).isEqualTo(new Centroid("110.35", "20"));
        assertThat(last.changed()).containsExactly("nameEn", "centroid");
        assertThat(last.reasonText()).isEqualTo("更名");
        assertThat(last.before()).isNotNull();
        assertThat(last.before().nameEn()).isEqualTo("Test 460151");
        assertThat(last.before().centroid()).isNull();
        var added =
                (RegionDefined) topics.events(Topics.PROJECT_EVENTS, "460151").getFirst();
        assertThat(added.changed()).isNull();
        assertThat(added.before()).isNull();
        assertThat(json(registry.get("/v1/regions/460151")).get("version").asInt())
                .isEqualTo(2);
    }

    @Test
    void concurrentChangesHaveConsecutiveVersions() {
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = IntStream.range(0, 8)
                    .mapToObj(i -> callers.submit(() -> {
                        var one = region("460171");
                        var other = region("460172");
                        one.put("nameEn", "One " + i);
                        other.put("nameEn", "Other " + i);
                        return counts(i % 2 == 0 ? registry.define(one, other) : registry.define(other, one));
                    }))
                    .toList();

            assertThat(answers)
                    .extracting(Future::get)
                    .containsOnlyOnce("2 defined, 0 changed, 0 unchanged")
                    .hasSize(8);
        }

        await().untilAsserted(() -> assertThat(topics.read(Topics.PROJECT_EVENTS, "460171"))
                .extracting(event -> TopicProbe.header(event, CloudEventHeaders.SEQUENCE))
                .containsExactly("1", "2", "3", "4", "5", "6", "7", "8"));
    }

    @Test
    void aParentMayComeAfterItsChildrenInARequest() {
        var response = registry.define(region("461161"), region("461100"));

        assertThat(counts(response)).isEqualTo("2 defined, 0 changed, 0 unchanged");
    }

    @Test
    void anUnknownParentRefusesTheWholeRequest() {
        var problem = json(registry.define(region("460153"), region("460363"))
                .expectStatus()
                .isEqualTo(422));

        assertThat(problem.at("/errors/0/pointer").asString()).isEqualTo("/regions/1/parent");
        assertThat(problem.at("/errors/0/code").asString()).isEqualTo("unknown-region");
        assertThat(problem.at("/errors/0/detail").asString()).contains("460300");
        registry.get("/v1/regions/460153").expectStatus().isNotFound();
    }

    @Test
    void allFaultsAreNamedAtOnce() {
        var wrong = region("460154");
        wrong.put("nameZh", " ");
        wrong.put("level", "prefecture");
        wrong.put("parent", "620000");
        wrong.put("centroid", Map.of("longitude", "181", "latitude", "north"));
        wrong.put("validFrom", "2020-01-01");
        wrong.put("validTo", "2020-01-01");
        var country = region("100000");
        country.put("parent", "460000");
        var nowhere = region("160000");

        var problem = json(registry.define(wrong, country, nowhere, region("460155"), region("460155"))
                .expectStatus()
                .isBadRequest());

        assertThat(problem.get("errors"))
                .extracting(error -> error.get("pointer").asString() + " "
                        + error.get("code").asString())
                .containsExactly(
                        "/regions/0/nameZh not-blank",
                        "/regions/0/level not-its-level",
                        "/regions/0/parent one-of",
                        "/regions/0/centroid/longitude not-degrees",
                        "/regions/0/centroid/latitude not-degrees",
                        "/regions/0/validTo not-after",
                        "/regions/1/parent nothing-above",
                        "/regions/2/code not-a-region",
                        "/regions/4/code repeated");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {}                                                       | /regions not-empty
            {"regions": {}}                                          | /regions must-be-array
            {"regions": ["460000"]}                                  | /regions/0 must-be-object
            {"regions": [null]}                                      | /regions/0 not-null
            {"regions": [{"code": 460000}]}                          | /regions/0/code must-be-text
            {"regions": [{"level": "town"}]}                         | /regions/0/level one-of
            {"regions": [{"centroid": ["110.3", "20.0"]}]}           | /regions/0/centroid must-be-object
            {"regions": [{"centroid": {"longitude": 110.3}}]}        | /regions/0/centroid/longitude must-be-text
            {"regions": [{"validTo": 2020}]}                         | /regions/0/validTo must-be-date
            {"regions": [{"population": "1"}]}                       | /regions/0/population unknown-member
            """)
    void aWrongMemberIsNamed(String body, String expected) {
        var problem = json(registry.post("/v1/regions")
                .body(body)
                .exchange()
                .expectStatus()
                .isBadRequest());

        assertThat(problem.get("errors"))
                .extracting(error -> error.get("pointer").asString() + " "
                        + error.get("code").asString())
                .contains(expected);
    }

    @Test
    void tooManyRegionsAreRefused() {
        var many =
                IntStream.range(0, 501).mapToObj(i -> region("46" + (5000 + i))).toList();

        var problem = json(registry.post("/v1/regions")
                .body(Map.of("regions", many))
                .exchange()
                .expectStatus()
                .isBadRequest());

        assertThat(problem.at("/errors/0/code").asString()).isEqualTo("max-size");
    }

    @Test
    void manyRegionsAreDefinedAtOnce() {
        var many = IntStream.rangeClosed(4001, 4499)
                .filter(i -> i % 100 != 0)
                .mapToObj(i -> region("46" + i))
                .toList();
        registry.defined("464000", "464100", "464200", "464300", "464400");

        var response =
                registry.post("/v1/regions").body(Map.of("regions", many)).exchange();

        assertThat(counts(response)).isEqualTo("495 defined, 0 changed, 0 unchanged");
        await().untilAsserted(() ->
                assertThat(topics.read(Topics.PROJECT_EVENTS, "464499")).hasSize(1));
    }

    @Test
    void onlyRegistrarsOfARegionDefineIt() {
        registry.http()
                .post()
                .uri("/v1/regions")
                .body(Map.of("regions", List.of(region("460157"))))
                .exchange()
                .expectStatus()
                .isUnauthorized();
        registry.as(TestTokens.of(Role.AUDITOR))
                .define(region("460157"))
                .expectStatus()
                .isForbidden();
        var problem = json(registry.as(TestTokens.of(Role.REGISTRAR).regions("4602"))
                .define(region("460157"))
                .expectStatus()
                .isForbidden());

        assertThat(problem.get("code").asString()).isEqualTo("region-out-of-scope");
        registry.as(TestTokens.of(Role.REGISTRAR).regions("4601"))
                .define(region("460157"))
                .expectStatus()
                .isOk();
    }

    @Test
    void aRepeatedRequestGetsTheSameResponse() {
        var body = Map.of("regions", List.of(region("460158")));

        for (var i = 0; i < 2; i++) {
            var response = registry.post("/v1/regions")
                    .header("Idempotency-Key", "define-460158")
                    .header(HttpHeaders.ACCEPT_LANGUAGE, "en")
                    .body(body)
                    .exchange();
            assertThat(counts(response)).isEqualTo("1 defined, 0 changed, 0 unchanged");
        }
    }

    private static String counts(RestTestClient.ResponseSpec response) {
        JsonNode outcome = json(response.expectStatus().isOk());
        return "%d defined, %d changed, %d unchanged"
                .formatted(
                        outcome.get("defined").asInt(),
                        outcome.get("changed").asInt(),
                        outcome.get("unchanged").asInt());
    }
}
