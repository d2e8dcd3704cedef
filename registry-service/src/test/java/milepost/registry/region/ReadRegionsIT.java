package milepost.registry.region;

import static milepost.registry.RegistryClient.json;
import static milepost.registry.RegistryClient.region;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
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
class ReadRegionsIT {

    @Autowired
    RegistryClient registry;

    @BeforeEach
    void regions() {
        registry.defined("100000", "460000", "460700", "460701", "460702");
        var abolished = region("460703");
        abolished.put("nameZh", "旧城区");
        abolished.put("nameEn", "Old Town District");
        abolished.put("validFrom", "1990-01-01");
        abolished.put("validTo", "2010-07-01");
        registry.define(abolished).expectStatus().isOk();
    }

    @Test
    void aRegionIsReadWithItsAncestorsAndNumberOfChildren() {
        var prefecture = json(registry.get("/v1/regions/460700").expectStatus().isOk());
        var country = json(registry.get("/v1/regions/100000").expectStatus().isOk());

        assertThat(prefecture.get("level").asString()).isEqualTo("prefecture");
        assertThat(codes(prefecture.get("ancestors"))).containsExactly("100000", "460000");
        assertThat(prefecture.get("children").asInt()).isEqualTo(3);
        assertThat(country.get("parent").isNull()).isTrue();
        assertThat(country.get("ancestors")).isEmpty();
    }

    @Test
    void theEntityTagChangesWithTheResponse() {
        registry.defined("460800", "460801");
        var before = etag("/v1/regions/460800");

        registry.defined("460802");

        assertThat(etag("/v1/regions/460800")).isNotEqualTo(before).startsWith("\"");
        registry.http()
                .get()
                .uri("/v1/regions/460800")
                .header(HttpHeaders.IF_NONE_MATCH, etag("/v1/regions/460800"))
                .exchange()
                .expectStatus()
                .isNotModified();
    }

    @Test
    void anAbolishedCodeIsStillFound() {
        var region = json(registry.get("/v1/regions/460703").expectStatus().isOk());

        assertThat(region.get("validTo").asString()).isEqualTo("2010-07-01");
        assertThat(list("parent=460700")).contains("460703");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            parent=460700                            | 460701 460702 460703
            parent=460700&level=prefecture           |
            parent=460700&q=旧城                      | 460703
            parent=460700&q=old town                 | 460703
            parent=460700&q=460702                   | 460702
            parent=460700&q=%25                      |
            q=4607                                   | 460700 460701 460702 460703
            q=4607&level=prefecture                  | 460700
            parent=460700&validOn=2010-06-30         | 460701 460702 460703
            parent=460700&validOn=2010-07-01         | 460701 460702
            parent=460700&validOn=1989-12-31         | 460701 460702
            parent=460709                            |
            """)
    void aRegionMustMatchAllFilters(String query, String expected) {
        assertThat(list(query.replace("%25", "%")))
                .containsExactlyElementsOf(expected == null ? List.of() : List.of(expected.split(" ")));
    }

    @ParameterizedTest
    @CsvSource({
        "parent=46,parent not-a-region",
        "level=town,level one-of",
        "q=,q not-blank",
        "validOn=2020,validOn must-be-date",
        "validOn=+100000-01-01,validOn out-of-range",
        "limit=0,limit out-of-range",
        "cursor=x,cursor foreign-cursor",
        "name=x,name unknown-parameter"
    })
    void anInvalidParameterIsReported(String query, String expected) {
        var problem = json(query(query).expectStatus().isBadRequest());

        assertThat(problem.at("/errors/0/parameter").asString() + " "
                        + problem.at("/errors/0/code").asString())
                .isEqualTo(expected);
    }

    @Test
    void regionsAreListedInPages() {
        var found = new ArrayList<String>();

        var page = json(registry.get("/v1/regions?parent=460700&limit=2"));
        found.addAll(codes(page.get("items")));
        while (!page.get("nextCursor").isNull()) {
            page = json(registry.get(
                    "/v1/regions?parent=460700&limit=2&cursor={cursor}",
                    page.get("nextCursor").asString()));
            found.addAll(codes(page.get("items")));
        }

        assertThat(found).containsExactly("460701", "460702", "460703");
    }

    @ParameterizedTest
    @CsvSource({
        "469011, 甘南藏族自治州, 甘南州",
        "469012, 博尔塔拉蒙古自治州, 博尔塔拉州",
        "469013, 恩施土家族苗族自治州, 恩施州",
        "469014, 双江拉祜族佤族布朗族傣族自治县, 双江县",
        "469015, 内蒙古自治区, 内蒙古"
    })
    void aRegionIsFoundByItsCommonName(String code, String name, String common) {
        registry.defined("100000", "460000", "469000");
        var autonomous = region(code);
        autonomous.put("nameZh", name);
        registry.define(autonomous).expectStatus().isOk();

        assertThat(list("parent=469000&q=" + common)).containsExactly(code);
    }

    @ParameterizedTest
    @CsvSource({"460709", "46", "x"})
    void anUnknownRegionIsNotFound(String code) {
        var problem =
                json(registry.get("/v1/regions/{code}", code).expectStatus().isNotFound());

        assertThat(problem.get("code").asString()).isEqualTo("region-not-found");
    }

    private List<String> list(String query) {
        return codes(json(query(query).expectStatus().isOk()).get("items"));
    }

    private RestTestClient.ResponseSpec query(String query) {
        return registry.http()
                .get()
                .uri(uri -> {
                    uri.path("/v1/regions");
                    for (var part : query.split("&")) {
                        var pair = part.split("=", 2);
                        uri.queryParam(pair[0], "{" + pair[0] + "}");
                    }
                    return uri.build(List.of(query.split("&")).stream()
                            .map(part -> part.split("=", 2)[1])
                            .toArray());
                })
                .exchange();
    }

    private String etag(String uri) {
        return registry.get(uri)
                .expectStatus()
                .isOk()
                .returnResult(byte[].class)
                .getResponseHeaders()
                .getETag();
    }

    private static List<String> codes(JsonNode regions) {
        return regions.valueStream()
                .map(region -> region.get("code").asString())
                .toList();
    }
}
