package milepost.registry.region;

import static milepost.registry.RegistryClient.json;
import static milepost.registry.RegistryClient.newPlanId;
import static milepost.registry.RegistryClient.plan;
import static milepost.registry.RegistryClient.project;
import static milepost.registry.RegistryClient.region;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import milepost.registry.RegistryClient;
import milepost.registry.RegistryIT;
import milepost.registry.region.RegionCache.RegionValidity;
import milepost.web.ProblemException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;

@RegistryIT
class KnownRegionsIT {

    @Autowired
    RegionRepository regions;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    RegistryClient registry;

    @BeforeEach
    void defineProvince() {
        registry.defined("100000", "460000", "460900", "460901");
        define("460902", "validTo", "2010-07-01");
        define("460903", "validFrom", "2150-01-01");
    }

    @Test
    void aProjectWithAnUnknownOrInvalidRegionIsRefused() {
        registry.register(in("460901", "100000", "460900")).expectStatus().isCreated();

        var problem = json(registry.register(in("460901", "460999", "460902", "460903"))
                .expectStatus()
                .isEqualTo(422));

        assertThat(problem.get("code").asString()).isEqualTo("unresolved-reference");
        assertThat(problem.get("errors"))
                .extracting(error -> error.get("pointer").asString() + " "
                        + error.get("code").asString())
                .containsExactly(
                        "/regions/1 unknown-region", "/regions/2 abolished-region", "/regions/3 region-to-come");
        assertThat(problem.at("/errors/0/detail").asString()).contains("460999");
        assertThat(problem.at("/errors/1/detail").asString()).contains("460902", "测试460902", "2010-07-01");
    }

    @Test
    void theProblemIsTranslatedIntoChinese() {
        var problem = json(registry.post("/v1/projects")
                .header(HttpHeaders.ACCEPT_LANGUAGE, "zh-CN")
                .body(in("460902"))
                .exchange()
                .expectStatus()
                .isEqualTo(422));

        assertThat(problem.at("/errors/0/detail").asString()).isEqualTo("代码 460902（测试460902）自 2010-07-01 起废止");
    }

    @Test
    void anyPlausibleCodeOfAnUnknownProvinceIsAccepted() {
        registry.register(in("450199")).expectStatus().isCreated();
    }

    @Test
    void aDefinitionOrAbolitionTakesEffectAtOnce() {
        registry.register(in("460904")).expectStatus().isEqualTo(422);
        registry.defined("460904");
        registry.register(in("460904")).expectStatus().isCreated();
        define("460904", "validTo", "2020-01-01");
        registry.register(in("460904")).expectStatus().isEqualTo(422);
    }

    @Test
    void aProjectInAnAbolishedRegionCanBeAmended() {
        registry.defined("460905");
        var project = registry.registered(in("460905"));
        define("460905", "validTo", "2020-01-01");
        var id = project.get("id").asString();

        registry.patch(id, 1)
                .body(Map.of("regions", List.of("460905", "460902")))
                .exchange()
                .expectStatus()
                .isOk();
        var problem = json(registry.patch(id, 2)
                .body(Map.of("regions", List.of("460905", "460998")))
                .exchange()
                .expectStatus()
                .isEqualTo(422));

        assertThat(problem.at("/errors/0/pointer").asString()).isEqualTo("/regions/1");
        assertThat(problem.at("/errors/0/code").asString()).isEqualTo("unknown-region");
    }

    @Test
    void aPlanMayHaveAnAbolishedButNoUnknownJurisdiction() {
        var old = plan(newPlanId());
        old.put("jurisdiction", "460902");
        var nowhere = plan(newPlanId());
        nowhere.put("jurisdiction", "460997");

        registry.post("/v1/plans").body(old).exchange().expectStatus().isCreated();
        var problem = json(registry.post("/v1/plans")
                .body(nowhere)
                .exchange()
                .expectStatus()
                .isEqualTo(422));

        assertThat(problem.at("/errors/0/pointer").asString()).isEqualTo("/jurisdiction");
        assertThat(problem.at("/errors/0/code").asString()).isEqualTo("unknown-region");
    }

    @Test
    void changesByAnotherInstanceCountWithinSeconds() {
        registry.defined("460906");
        var now = new AtomicReference<>(Instant.parse("2026-01-01T00:00:00Z"));
        var elsewhere = new KnownRegions(new RegionCache(regions, clock(now::get)), regions, clock(now::get));
        assertThatCode(() -> elsewhere.requireValid("/regions", List.of("460906")))
                .doesNotThrowAnyException();

        define("460906", "validTo", "2020-01-01");
        registry.defined("460907");

        assertThatCode(() -> elsewhere.requireValid("/regions", List.of("460907")))
                .as("a stale cache refuses nothing")
                .doesNotThrowAnyException();
        now.set(now.get().plus(RegionCache.MAX_AGE).plusMillis(1));
        assertThatThrownBy(() -> elsewhere.requireValid("/regions", List.of("460906")))
                .isInstanceOf(ProblemException.class);
    }

    @Test
    void regionsAreReadAgainOnlyIfSomeWereChanged() {
        registry.defined("460909");
        var reads = new AtomicInteger();
        var counted = new RegionRepository(jdbc) {

            @Override
            Map<String, RegionValidity> validities() {
                reads.incrementAndGet();
                return super.validities();
            }
        };
        var now = new AtomicReference<>(Instant.parse("2026-01-01T00:00:00Z"));
        var cache = new RegionCache(counted, clock(now::get));
        var later = RegionCache.MAX_AGE.plusMillis(1);

        cache.recent();
        now.set(now.get().plus(later));
        cache.recent();
        cache.read();
        assertThat(reads).hasValue(1);

        define("460909", "validTo", "2020-01-01");
        now.set(now.get().plus(later));
        assertThat(cache.recent().get("460909"))
                .extracting(RegionValidity::to)
                .isEqualTo(LocalDate.parse("2020-01-01"));
        registry.defined("460910");
        assertThat(cache.read()).containsKey("460910");
        assertThat(reads).hasValue(3);
    }

    @Test
    void validityIsCheckedForTheDayInShanghai() {
        define("460908", "validTo", "2026-07-01");
        var evening = Instant.parse("2026-06-30T15:59:59Z");
        var now = new AtomicReference<>(evening);
        var known = new KnownRegions(new RegionCache(regions, clock(now::get)), regions, clock(now::get));

        assertThatCode(() -> known.requireValid("/regions", List.of("460908"))).doesNotThrowAnyException();
        now.set(evening.plus(Duration.ofSeconds(1)));
        assertThatThrownBy(() -> known.requireValid("/regions", List.of("460908")))
                .isInstanceOf(ProblemException.class);
    }

    private void define(String code, String member, String day) {
        var region = region(code);
        region.put(member, day);
        registry.define(region).expectStatus().isOk();
    }

    private static Map<String, Object> in(String... codes) {
        var project = project();
        project.put("regions", List.of(codes));
        return project;
    }

    private static Clock clock(InstantSource source) {
        return source.withZone(ZoneOffset.UTC);
    }
}
