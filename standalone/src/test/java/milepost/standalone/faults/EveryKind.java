package milepost.standalone.faults;

import static milepost.standalone.Api.json;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import milepost.standalone.Api;
import tools.jackson.databind.JsonNode;

/**
 * Brings data of every kind into a running Milepost through its API. Whatever would change with the day alone is left out: milestones
 * are met, missed long ago, or due in half a century.
 */
final class EveryKind {

    static final String PLAN = "gansu-upgrade";
    static final String KEY = "upgrade-key-1";

    private static final String CLAUSE = "二（二）";
    private static final int RESERVOIRS = 60;

    private final Api api;
    private final String endpoint;
    final List<String> projects = new ArrayList<>();
    final Map<String, String> subscriptions = new LinkedHashMap<>();

    /** @param endpoint the address below which /ok takes deliveries, /fails answers with 500 and /gone with 410 */
    EveryKind(Api api, String endpoint) {
        this.api = api;
        this.endpoint = endpoint;
    }

    void create() throws IOException {
        regions();
        plan();
        var line = railway();
        subscribe(line);
        works(line);
        milestones(line);
        duplicates();
        reservoirs();
    }

    private void regions() throws IOException {
        var codes = List.of("100000", "620000", "620100", "620102", "620200", "623000", "640000", "640100");
        post(
                "loader",
                api.registry("/v1/regions"),
                Map.of("regions", codes.stream().map(code -> region(code, "区划")).toList()));
        post("loader", api.registry("/v1/regions"), Map.of("regions", List.of(region("620102", "城关区"))));
        var set = Map.of(
                "nameZh", "省会", "nameEn", "Capitals", "regions", List.of("620100", "640100"), "basis", "民政部区划代码");
        json(api.send(
                "loader", "PUT", api.registry("/v1/region-sets/capitals"), set, "Content-Type", "application/json"));
        var changed = new LinkedHashMap<String, Object>(set);
        changed.put("regions", List.of("620100"));
        json(api.send(
                "loader",
                "PUT",
                api.registry("/v1/region-sets/capitals"),
                changed,
                "Content-Type",
                "application/json",
                "If-Match",
                "\"1\""));
    }

    private static Map<String, Object> region(String code, String name) {
        var country = code.equals("100000");
        var province = code.endsWith("0000");
        var prefecture = code.endsWith("00");
        var region = new LinkedHashMap<String, Object>();
        region.put("code", code);
        region.put("nameZh", name + code);
        region.put("nameEn", "Region " + code);
        region.put("level", country ? "country" : province ? "province" : prefecture ? "prefecture" : "county");
        if (!country) {
            region.put(
                    "parent",
                    province ? "100000" : code.substring(0, prefecture ? 2 : 4) + (prefecture ? "0000" : "00"));
        }
        return region;
    }

    private void plan() throws IOException {
        post(
                "registrar",
                api.registry("/v1/plans"),
                Map.of(
                        "id",
                        PLAN,
                        "titleZh",
                        "实施方案",
                        "jurisdiction",
                        "620000",
                        "clauses",
                        List.of(
                                Map.of("number", CLAUSE, "headingZh", "基础设施"),
                                Map.of("number", "二（三）", "headingZh", "能源"))));
        patch(
                "registrar",
                api.registry("/v1/plans/" + PLAN + "?reasonText=upgrade"),
                1,
                Map.of("titleZh", "甘肃实施方案", "issuer", "甘肃省人民政府"));
    }

    private String railway() throws IOException {
        var line = new LinkedHashMap<String, Object>();
        line.put("nameZh", "兰州至合作铁路");
        line.put("nameEn", "Lanzhou–Hezuo railway");
        line.put("aliases", List.of("兰合铁路"));
        line.put("nature", "project");
        line.put("category", "railway");
        line.put("regions", List.of("620100", "623000"));
        line.put("corridor", Map.of("endpoints", List.of("兰州", "合作"), "via", List.of("临夏")));
        line.put("investment", "29800000000.00");
        line.put("descriptionZh", "新建铁路");
        var id = register(line);
        patch(
                "registrar",
                api.registry("/v1/projects/" + id),
                1,
                Map.of("investment", "30100000000.00", "aliases", List.of("兰合铁路", "兰合线")));
        return id;
    }

    private String register(Map<String, ?> project, String... headers) throws IOException {
        var id = json(api.post("registrar", api.registry("/v1/projects"), project, headers))
                .path("id")
                .asString();
        projects.add(id);
        return id;
    }

    private void subscribe(String line) throws IOException {
        subscription("delivered", "/ok", Map.of("projects", List.of(line)));
        subscription(
                "failing",
                "/fails",
                Map.of(
                        "projects",
                        List.of(line),
                        "eventTypes",
                        List.of("milepost.milestone.met.v1", "milepost.milestone.missed.v1")));
        subscription("gone", "/gone", Map.of("projects", List.of(line), "minSlipDays", 10));
        subscription("paused", "/ok", Map.of("plans", List.of(PLAN)));
        subscription("closed", "/ok", Map.of("categories", List.of("railway"), "regions", List.of("62")));
        var notify = api.notification("/v1/subscriptions/");
        json(api.send(
                "subscriber",
                "POST",
                notify + subscriptions.get("paused") + "/pause",
                Map.of(),
                "Content-Type",
                "application/json"));
        post("subscriber", notify + subscriptions.get("delivered") + "/secret-rotation", Map.of("overlapHours", 1));
        post("subscriber", notify + subscriptions.get("delivered") + "/test", Map.of());
        patch(
                "subscriber",
                notify + subscriptions.get("closed"),
                1,
                Map.of("filter", Map.of("regions", List.of("6201"))));
    }

    private void subscription(String name, String path, Map<String, ?> filter) throws IOException {
        var channel = Map.of("type", "webhook", "url", endpoint + path);
        var created =
                post("subscriber", api.notification("/v1/subscriptions"), Map.of("filter", filter, "channel", channel));
        subscriptions.put(name, created.path("id").asString());
    }

    /** One is named and then linked to the line, one is cited with the line at once, one waits. */
    private void works(String line) throws IOException {
        for (var phrase : List.of("兰州至合作", "天水至陇南")) {
            post(
                    "registrar",
                    api.registry("/v1/plans/" + PLAN + "/citations"),
                    Map.of("clause", CLAUSE, "nameZh", phrase + "铁路", "phrase", phrase, "statedStage", "preliminary"));
        }
        for (var phrase : List.of("兰州至合作", "兰合铁路建设")) {
            post(
                    "registrar",
                    api.registry("/v1/projects/" + line + "/citations"),
                    Map.of("plan", PLAN, "clause", CLAUSE, "phrase", phrase, "statedStage", "construction"));
        }
    }

    private void milestones(String line) throws IOException {
        var met = milestone(line, "START", "开工", "2026-01-01");
        json(api.post(
                "reporter",
                api.progress("/v1/milestones/" + met + "/achievement"),
                Map.of(
                        "actualDate",
                        "2026-02-10",
                        "evidence",
                        List.of(Map.of("title", "开工令", "number", "甘铁〔2026〕3号")))));
        var moved = milestone(line, "IN_SERVICE", "通车", "2080-01-01");
        post(
                "reporter",
                api.progress("/v1/milestones/" + moved + "/target-changes"),
                Map.of("newTarget", "2080-03-01", "reasonCode", "LAND", "reasonText", "征迁滞后"));
        milestone(line, "WORKS_COMPLETE", "竣工", "2020-06-30"); // found to be missed
        json(api.send(
                "subscriber",
                "DELETE",
                api.notification("/v1/subscriptions/" + subscriptions.get("closed")),
                Map.of(),
                "Content-Type",
                "application/json"));
    }

    private String milestone(String project, String type, String title, String date) throws IOException {
        var milestone = Map.of("type", type, "titleZh", title, "baselineDate", date, "precision", "day");
        // the project may still be on its way to progress-service
        await().ignoreException(AssertionError.class).until(() -> {
            api.read(api.progress("/v1/projects/" + project + "/progress"));
            return true;
        });
        return post("reporter", api.progress("/v1/projects/" + project + "/milestones"), milestone)
                .path("id")
                .asString();
    }

    /** One that is said to be distinct, one that is a part of another, one that is merged, one with an idempotency key. */
    private void duplicates() throws IOException {
        var first = register(keyed(), "Idempotency-Key", KEY);
        var second = register(Map.of(
                "nameZh",
                "兰州中心城区供水工程",
                "nature",
                "project",
                "category",
                "water-resources",
                "regions",
                List.of("620100"),
                "partOf",
                first,
                "distinctFrom",
                List.of(Map.of("id", first, "reason", "只是其中一期"))));
        var third = register(Map.of(
                "nameZh", "嘉峪关机场改扩建工程", "nature", "project", "category", "airport", "regions", List.of("620200")));
        var fourth = register(
                Map.of("nameZh", "酒泉民航站迁建", "nature", "project", "category", "airport", "regions", List.of("620200")));
        post(
                "registrar",
                api.registry("/v1/projects/" + fourth + "/distinctions"),
                Map.of("id", second, "reason", "类别不同"));
        json(api.send(
                "registrar",
                "POST",
                api.registry("/v1/projects/" + fourth + "/merge"),
                Map.of("into", third, "reasonText", "同一机场"),
                "Content-Type",
                "application/json",
                "If-Match",
                "\"2\""));
    }

    /** Each time the same bytes, as repeating a request needs them. */
    static Map<String, Object> keyed() {
        var project = new LinkedHashMap<String, Object>();
        project.put("nameZh", "兰州市供水工程");
        project.put("nature", "project");
        project.put("category", "water-resources");
        project.put("regions", List.of("620100"));
        return project;
    }

    /** So many that the ledger has a full tile. */
    private void reservoirs() throws IOException {
        for (var number : IntStream.rangeClosed(1, RESERVOIRS).toArray()) {
            var name = Character.toString(0x9B00 + 2 * number) + Character.toString(0x9B01 + 2 * number) + "水库";
            var id = register(Map.of(
                    "nameZh", name, "nature", "project", "category", "water-resources", "regions", List.of("620102")));
            milestone(id, "START", "开工", number % 3 == 0 ? "2021-01-01" : "2070-01-01");
            milestone(id, "IN_SERVICE", "蓄水", "2080-01-01");
        }
    }

    private JsonNode post(String role, String url, Object body) throws IOException {
        return json(api.post(role, url, body));
    }

    private void patch(String role, String url, long version, Object body) throws IOException {
        json(api.send(
                role,
                "PATCH",
                url,
                body,
                "Content-Type",
                "application/merge-patch+json",
                "If-Match",
                "\"" + version + "\""));
    }

    static void awaitQuiet(Api api) {
        await().atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofSeconds(1))
                .ignoreExceptions()
                .until(() -> {
                    var before = size(api);
                    await().during(Duration.ofSeconds(8))
                            .atMost(Duration.ofSeconds(10))
                            .until(() -> size(api) == before);
                    return true;
                });
    }

    private static long size(Api api) throws IOException {
        var checkpoint =
                new String(api.get(null, api.progress("/ledger/checkpoint")).body());
        return Long.parseLong(checkpoint.lines().skip(1).findFirst().orElseThrow());
    }
}
