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

    /** In each line the name of a region and what it is called. */
    private static final String COMMON_NAMES = """
            甘南藏族自治州 甘南州 甘南自治州
            临夏回族自治州 临夏州
            博尔塔拉蒙古自治州 博尔塔拉州 博州
            巴音郭楞蒙古自治州 巴音郭楞州 巴州
            克孜勒苏柯尔克孜自治州 克孜勒苏州 克州
            伊犁哈萨克自治州 伊犁州
            昌吉回族自治州 昌吉州
            恩施土家族苗族自治州 恩施州
            湘西土家族苗族自治州 湘西州
            延边朝鲜族自治州 延边州
            黔东南苗族侗族自治州 黔东南州
            黔南布依族苗族自治州 黔南州
            凉山彝族自治州 凉山州
            阿坝藏族羌族自治州 阿坝州
            甘孜藏族自治州 甘孜州
            德宏傣族景颇族自治州 德宏州
            怒江傈僳族自治州 怒江州
            大理白族自治州 大理州
            红河哈尼族彝族自治州 红河州
            西双版纳傣族自治州 西双版纳州 版纳
            海西蒙古族藏族自治州 海西州
            玉树藏族自治州 玉树州
            大兴安岭地区 大兴安岭
            阿里地区 阿里
            海东市 海东地区
            呼伦贝尔市 呼伦贝尔盟 呼伦贝尔
            锡林郭勒盟 锡盟 锡林郭勒
            阿拉善盟 阿盟 阿拉善盟
            兴安盟 兴安盟
            双江拉祜族佤族布朗族傣族自治县 双江县
            三都水族自治县 三都县
            积石山保安族东乡族撒拉族自治县 积石山县
            东乡族自治县 东乡县
            张家川回族自治县 张家川县
            天祝藏族自治县 天祝县
            肃北蒙古族自治县 肃北县
            阿克塞哈萨克族自治县 阿克塞县
            互助土族自治县 互助县
            景宁畲族自治县 景宁县
            隆林各族自治县 隆林县
            察布查尔锡伯自治县 察布查尔县
            前郭尔罗斯蒙古族自治县 前郭县
            喀喇沁左翼蒙古族自治县 喀左县
            鄂温克族自治旗 鄂温克旗
            鄂伦春自治旗 鄂伦春旗
            莫力达瓦达斡尔族自治旗 莫力达瓦旗 莫旗
            科尔沁左翼中旗 科左中旗
            达尔罕茂明安联合旗 达茂旗
            管城回族区 管城区
            梅里斯达斡尔族区 梅里斯区
            内蒙古自治区 内蒙古 内蒙古区
            广西壮族自治区 广西 广西区
            新疆维吾尔自治区 新疆
            兰州市
            德州市 德州
            甘州区 甘州
            兰州新区 兰州新区
            """;

    @Test
    void regionsAreFoundByTheirCommonNames() {
        var lines = COMMON_NAMES.lines().map(line -> line.split(" ")).toList();
        registry.defined("100000", "460000", "469000");
        for (var i = 0; i < lines.size(); i++) {
            var named = region(code(i));
            named.put("nameZh", lines.get(i)[0]);
            registry.define(named).expectStatus().isOk();
        }

        for (var i = 0; i < lines.size(); i++) {
            for (var name : lines.get(i)) {
                assertThat(list("parent=469000&q=" + name)).as(name).containsExactly(code(i));
            }
        }
    }

    private static String code(int number) {
        return Integer.toString(469_011 + number);
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
