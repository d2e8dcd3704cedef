package milepost.console.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import milepost.console.RunningConsole;
import milepost.console.StandInService;
import milepost.console.Visitor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class ProjectPageIT {

    private static final String ID = "019a8e1b-0c7a-7f3e-8d21-6a1f0e9b4c52";
    private static final String EVIL = "</script><script>alert(1)</script><img src=x onerror='alert(1)'>\\\"";
    private static final String EVIL_ID = "019a8e1b-0c7a-7f3e-8d21-6a1f0e9b4c53";
    private static final Pattern LINKED_DATA =
            Pattern.compile("<script type=\"application/ld\\+json\">(.*?)</script>", Pattern.DOTALL);

    private static final StandInService service = new StandInService();
    private static RunningConsole console;

    private final Visitor visitor = console.visitor();

    @BeforeAll
    static void start() {
        project(ID, "兰州至合作铁路", "Lanzhou–Hezuo railway", "开工", "征迁滞后");
        project(EVIL_ID, EVIL, EVIL, EVIL, EVIL);
        service.json("/v1/regions/620100", "{\"nameZh\":\"兰州市\",\"nameEn\":\"Lanzhou\"}")
                .json("/v1/vocabulary", "{\"reasonCodes\":[{\"code\":\"LAND\",\"zh\":\"征地拆迁\",\"en\":\"land\"}]}")
                .on("/", exchange -> StandInService.answer(exchange, 404, "application/problem+json", "{}"));
        console = new RunningConsole(
                "milepost.console.registry-url=" + service.url(), "milepost.console.progress-url=" + service.url());
    }

    @AfterAll
    static void end() {
        console.close();
        service.close();
    }

    private static void project(String id, String nameZh, String nameEn, String title, String reason) {
        service.json(
                        "/v1/projects/" + id,
                        "{\"id\":\"%s\",\"nameZh\":\"%s\",\"nameEn\":\"%s\",\"aliases\":[\"%s\"],\"codes\":[],\"regions\":[\"620100\"],\"mergedInto\":null}"
                                .formatted(id, nameZh, nameEn, nameZh))
                .json(
                        "/v1/projects/" + id + "/progress",
                        "{\"stageZh\":\"在建\",\"stageEn\":\"under construction\",\"nextMilestone\":{\"id\":\"m1\",\"titleZh\":\"开工\",\"currentTarget\":\"2026-03-31\",\"precision\":\"month\"},\"light\":\"yellow\",\"lightExplanation\":{\"reason\":{\"zh\":\"%s\",\"en\":\"%s\"}}}"
                                .formatted(reason, reason))
                .json(
                        "/v1/projects/" + id + "/milestones",
                        "{\"items\":[{\"id\":\"m1\",\"titleZh\":\"%s\",\"typeZh\":\"开工\",\"typeEn\":\"start of works\",\"baselineDate\":\"2026-01-01\",\"currentTarget\":\"2026-03-31\",\"precision\":\"day\",\"actualDate\":null,\"slipDays\":89,\"targets\":[{\"date\":\"2026-01-01\",\"change\":null},{\"date\":\"2026-03-31\",\"setOn\":\"2025-12-20\",\"precision\":\"day\",\"change\":{\"reasonCode\":\"LAND\",\"reasonText\":\"%s\"}}]}]}"
                                .formatted(title, reason));
    }

    @Test
    void aReaderWithoutScriptSeesWhatWasPromisedAndWhyItMoved() {
        var page = visitor.get("/projects/" + ID, "Accept-Language", "zh-CN");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Content-Language")).contains("zh-CN");
        assertThat(page.body())
                .contains("<html lang=\"zh-CN\">", "<title>兰州至合作铁路 · 里程碑</title>", "/assets/app-abc123.js")
                .contains("<h1>兰州至合作铁路</h1>", "<p lang=\"en\">Lanzhou–Hezuo railway</p>", "在建", "▲ 预警", "兰州市")
                .contains("<td>2026-01-01</td><td>2026-03-31</td><td></td><td>89</td>")
                .contains("<p>2025-12-20 · → 2026-03-31 · 征地拆迁 · 征迁滞后</p>")
                .contains("/api/registry/v1/projects/" + ID, "/api/progress/v1/projects/" + ID + "/history.zip")
                .contains("<link rel=\"canonical\" href=\"" + console.url() + "/projects/" + ID + "\">");
    }

    @Test
    void theLanguageIsTheReaders() {
        assertThat(visitor.get("/projects/" + ID, "Accept-Language", "en").body())
                .contains(
                        "<html lang=\"en\">",
                        "<h1>Lanzhou–Hezuo railway</h1>",
                        "▲ At risk",
                        "<th scope=\"row\">Start of works</th>",
                        "Start of works 2026-03");
        assertThat(visitor.get("/projects/" + ID + "?lang=en", "Accept-Language", "zh")
                        .body())
                .contains("<html lang=\"en\">");
        assertThat(visitor.get("/projects/" + ID).body()).contains("<html lang=\"zh-CN\">");
    }

    @Test
    void programsReadItAsLinkedData() {
        var data = LINKED_DATA.matcher(visitor.get("/projects/" + ID).body());

        assertThat(data.find()).isTrue();
        var project = JsonMapper.shared().readTree(data.group(1));
        assertThat(project.path("@type").asString()).isEqualTo("Project");
        assertThat(project.path("name").asString()).isEqualTo("兰州至合作铁路");
        assertThat(project.at("/event/0/startDate").asString()).isEqualTo("2026-03-31");
    }

    @Test
    void whatPeopleHaveWrittenStaysText() {
        for (var language : new String[] {"zh", "en"}) {
            var body = visitor.get("/projects/" + EVIL_ID + "?lang=" + language + "%22%3E%3Cscript%3E")
                    .body();

            assertThat(body).doesNotContain("<script>alert", "<img").contains("&lt;script&gt;alert(1)");
            assertThat(Pattern.compile("<script").matcher(body).results().count())
                    .isEqualTo(2);
            var data = LINKED_DATA.matcher(body);
            assertThat(data.find()).isTrue();
            assertThat(JsonMapper.shared().readTree(data.group(1)).path("name").asString())
                    .startsWith("</script><script>");
        }
    }

    @Test
    void anUnknownProjectIsNotFoundAndStillAPage() {
        var page = visitor.get("/projects/019a8e1b-0c7a-7f3e-8d21-6a1f0e9b4c59");

        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.body()).contains("没有此项目", "/assets/app-abc123.js").doesNotContain("canonical");
    }

    @Test
    void theFormOfANewProjectIsAPageOfTheApplication() {
        assertThat(visitor.get("/projects/new").body()).contains("<div id=\"app\"></div>");
    }

    @Test
    void whenAServiceIsDownThePageShowsTheRest() {
        try (var half = new RunningConsole(
                "milepost.console.registry-url=" + service.url(), "milepost.console.progress-url=http://127.0.0.1:1")) {
            var page = half.visitor().get("/projects/" + ID);

            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.body()).contains("<h1>兰州至合作铁路</h1>", "兰州市", "部分信息暂时无法取得");
        }
    }
}
