package milepost.registry.region;

import static milepost.registry.RegistryClient.json;
import static milepost.registry.RegistryClient.line;
import static milepost.registry.RegistryClient.newPlace;
import static milepost.registry.RegistryClient.region;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import milepost.events.RegionEvent.RegionDefined;
import milepost.events.Topics;
import milepost.messaging.test.TopicProbe;
import milepost.registry.RegistryClient;
import milepost.registry.RegistryIT;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A county becomes a district with another code: what is registered under either code is found by both. No other test uses province 22. */
@RegistryIT
class RegionReformIT {

    private static final String YESTERDAY = LocalDate.now().minusDays(1).toString();

    @Autowired
    RegistryClient registry;

    @Autowired
    TopicProbe topics;

    @Test
    void whatIsRegisteredUnderEitherCodeIsFoundByBoth() {
        registry.defined("100000", "220000", "220100", "220121", "220122");
        var early = registered("220121");
        var other = registered("220122");

        reform();
        var late = registered("220104");

        assertThat(found("220121")).containsExactlyInAnyOrder(early, late);
        assertThat(found("220104")).containsExactlyInAnyOrder(early, late);
        assertThat(found("220122")).containsExactly(other);
        assertThat(found("2201")).containsExactlyInAnyOrder(early, other, late);
        assertThat(json(registry.get("/v1/projects/facets?region=220104&facets=nature"))
                        .get("total")
                        .asInt())
                .isEqualTo(2);
        assertThat(json(registry.get("/v1/projects/{id}", early))
                        .at("/regions/0")
                        .asString())
                .isEqualTo("220121");
        var old = json(registry.get("/v1/regions/220121"));
        assertThat(old.get("nameZh").asString()).isEqualTo("测试220121");
        assertThat(old.get("validTo").asString()).isEqualTo(YESTERDAY);
        assertThat(old.at("/successors/0").asString()).isEqualTo("220104");
        var refusal = json(registry.register(line(newPlace() + "铁路", "220121"))
                .expectStatus()
                .isEqualTo(422));
        assertThat(refusal.at("/errors/0/code").asString()).isEqualTo("succeeded-region");
        await().untilAsserted(() -> assertThat(topics.events(Topics.PROJECT_EVENTS, "220121"))
                .last()
                .isInstanceOfSatisfying(RegionDefined.class, event -> {
                    assertThat(event.changed()).containsExactly("validTo", "successors");
                    assertThat(event.region().successors()).containsExactly("220104");
                }));
    }

    @Test
    void successorsAreDefinedRegionsOfAnAbolishedOne() {
        registry.defined("100000", "220000", "220300");
        var abolished = region("220322");
        abolished.put("successors", List.of("220302"));

        registry.define(abolished).expectStatus().isBadRequest();
        abolished.put("validTo", YESTERDAY);
        assertThat(json(registry.define(abolished).expectStatus().isEqualTo(422))
                        .at("/errors/0/pointer")
                        .asString())
                .isEqualTo("/regions/0/successors/0");
        abolished.put("successors", List.of("220322"));
        registry.define(abolished).expectStatus().isBadRequest();
    }

    @Test
    void aRegionHasTheNameOfTheTimeThatIsAskedFor() {
        registry.defined("100000", "220000", "220600", "220681");
        registry.define(named("220681", "江源县")).expectStatus().isOk();
        var mark = newPlace();
        registry.registered(line(mark + "铁路", "220681"));
        var then = Instant.now();

        registry.define(named("220681", "江源市")).expectStatus().isOk();

        var file = "/v1/exports/projects.csv?lang=zh&q=" + mark;
        assertThat(text(file)).contains("江源市");
        assertThat(text(file + "&asOf=" + then)).contains("江源县");
        assertThat(name("/v1/regions/220681")).isEqualTo("江源市");
        assertThat(name("/v1/regions/220681?asOf=" + then)).isEqualTo("江源县");
        assertThat(name("/v1/regions/220681?asOf=2020-01-01")).isEqualTo("测试220681");
        assertThat(json(registry.get("/v1/regions?parent=220600&asOf=" + then))
                        .at("/items/0/nameZh")
                        .asString())
                .isEqualTo("江源县");
        registry.get("/v1/regions?asOf=2999-01-01").expectStatus().isBadRequest();
        registry.get("/v1/regions/220681?asOf=2999-01-01").expectStatus().isBadRequest();
    }

    @Test
    void aProjectIsShownWithTheNameOfItsAbolishedRegion() {
        registry.defined("100000", "220000", "220700", "220721", "220702");
        var mark = newPlace();
        registry.registered(line(mark + "铁路", "220721"));
        var abolished = named("220721", "古河县");
        abolished.put("validTo", YESTERDAY);
        abolished.put("successors", List.of("220702"));

        registry.define(abolished).expectStatus().isOk();

        assertThat(text("/v1/exports/projects.csv?lang=zh&q=" + mark)).contains("古河县");
        assertThat(text("/v1/regions?parent=220700")).contains("古河县");
    }

    private static Map<String, Object> named(String code, String nameZh) {
        var region = region(code);
        region.put("nameZh", nameZh);
        return region;
    }

    private String name(String path) {
        return json(registry.get(path).expectStatus().isOk()).get("nameZh").asString();
    }

    private String text(String path) {
        return registry.get(path)
                .expectStatus()
                .isOk()
                .returnResult(String.class)
                .getResponseBody();
    }

    private void reform() {
        var abolished = region("220121");
        abolished.put("validTo", YESTERDAY);
        abolished.put("successors", List.of("220104"));
        registry.post("/v1/regions?reasonText={reason}", "撤县设区")
                .body(Map.of("regions", List.of(region("220104"), abolished)))
                .exchange()
                .expectStatus()
                .isOk();
    }

    private String registered(String region) {
        return registry.registered(line(newPlace() + "至" + newPlace() + "铁路", region))
                .get("id")
                .asString();
    }

    private List<String> found(String region) {
        return json(registry.get("/v1/projects?region={region}", region))
                .get("items")
                .valueStream()
                .map(item -> item.get("id").asString())
                .toList();
    }
}
