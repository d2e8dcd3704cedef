package milepost.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import milepost.console.Visitor;
import milepost.standalone.data.DataDirectory;
import milepost.standalone.data.Ports;
import milepost.standalone.data.Secrets;
import milepost.standalone.kafka.KafkaFiles;
import milepost.standalone.kafka.KafkaServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** People log in at the console and work through it, with everything that {@code ./milepost start} runs. */
class ConsoleIT {

    private static final Path BROKER = Path.of("kafka-broker", "target", "kafka-broker.jar");
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Ports PORTS = Ports.anyFree();
    private static final String CONSOLE = Ports.url(PORTS.console());

    @TempDir
    private static Path directory;

    private static Standalone standalone;
    private static Secrets secrets;

    private final Visitor visitor = new Visitor(CONSOLE);

    @BeforeAll
    static void start() {
        var data = DataDirectory.createOrOpen(directory);
        var kafka = new KafkaServer(BROKER, new KafkaFiles(data), PORTS, List.of());
        standalone = new Standalone(data, PORTS, kafka, _ -> {});
        standalone.start(Services.on(PORTS));
        secrets = Secrets.in(data.secrets());
    }

    @AfterAll
    static void end() {
        standalone.close();
    }

    @Test
    void aRegistrarLogsInAndRegistersAProject() {
        var page = logIn(visitor, "registrar", "/projects?q=a");

        assertThat(page.uri()).isEqualTo(URI.create(CONSOLE + "/projects?q=a"));
        assertThat(visitor.session().toString())
                .contains(
                        "\"username\":\"registrar\"",
                        "\"roles\":[\"registrar\"]",
                        "\"regions\":[\"62\"]",
                        "\"org\":\"甘肃省");

        var project = JsonMapper.shared().createObjectNode();
        project.put("nameZh", "天水至陇南铁路").put("nature", "project").put("category", "railway");
        project.putArray("regions").add("620500");
        var refused = visitor.post("/api/registry/v1/projects", project.toString(), "Content-Type", "application/json");
        var registered = visitor.write("/api/registry/v1/projects", project.toString());

        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(registered.statusCode()).as(registered.body()).isEqualTo(201);
        var location = registered.headers().firstValue("Location").orElseThrow();
        assertThat(location).startsWith("/api/registry/v1/projects/");
        var read = new Visitor(CONSOLE).get(location, "Accept-Encoding", "identity");
        assertThat(read.statusCode()).isEqualTo(200);
        assertThat(read.headers().firstValue("ETag")).isPresent();
        assertThat(visitor.seen())
                .allSatisfy(response ->
                        assertThat(response.body() + response.headers()).doesNotContain("eyJ"));
    }

    @Test
    void signingOutIsEnoughForAnotherToLogIn() {
        logIn(visitor, "auditor", "/audit");

        var signedOut = visitor.write("/logout", "");

        assertThat(signedOut.body()).isEqualTo("{\"next\":\"/\"}");
        assertThat(visitor.session().isNull()).isTrue();
        logIn(visitor, "operator", "/operations");
        assertThat(visitor.session().path("username").asString()).isEqualTo("operator");
    }

    @Test
    void aRoleReachesOnlyWhatIsTheirs() {
        logIn(visitor, "subscriber", "/");

        assertThat(visitor.get("/api/notify/v1/subscriptions").statusCode()).isEqualTo(200);
        assertThat(visitor.get("/api/registry/v1/operations/parked").statusCode())
                .isEqualTo(403);
        assertThat(new Visitor(CONSOLE).get("/api/notify/v1/subscriptions").statusCode())
                .isEqualTo(401);
    }

    @Test
    void aVisitorOfLocalhostIsLedToTheAddressThatTheIssuerKnows() {
        var answer = visitor.get("http://localhost:" + PORTS.console() + "/login?returnTo=/wall");

        assertThat(answer.headers().firstValue("Location")).contains(CONSOLE + "/login?returnTo=%2Fwall");
    }

    @Test
    void aServiceSaysThatABodyIsTooLarge() {
        logIn(visitor, "registrar", "/");

        var answer = visitor.write("/api/registry/v1/projects", "{\"nameZh\":\"" + "x".repeat(3_000_000) + "\"}");

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("body-too-large");
    }

    @Test
    void aPageOfAListLinksToTheNextOneThroughTheFrontDoor() {
        logIn(visitor, "registrar", "/");
        for (var name : List.of("定西至平凉铁路", "武威至金昌公路")) {
            visitor.write(
                    "/api/registry/v1/projects",
                    "{\"nameZh\":\"%s\",\"nature\":\"project\",\"category\":\"railway\",\"regions\":[\"620500\"]}"
                            .formatted(name));
        }

        var link = visitor.get("/api/registry/v1/projects?limit=1")
                .headers()
                .firstValue("Link")
                .orElseThrow();

        assertThat(link).startsWith("</api/registry/v1/projects?limit=1&cursor=");
        var next = link.substring(1, link.indexOf('>'));
        assertThat(visitor.get(next).statusCode()).isEqualTo(200);
    }

    @Test
    void servicesDoNotShowThePagesOfTheConsole() {
        for (var port : List.of(PORTS.registry(), PORTS.progress(), PORTS.notification())) {
            assertThat(visitor.get(Ports.url(port) + "/").statusCode()).isEqualTo(404);
            assertThat(visitor.get(Ports.url(port) + "/robots.txt").statusCode())
                    .isEqualTo(404);
            assertThat(visitor.get(Ports.url(port) + "/swagger-ui/index.html").statusCode())
                    .isEqualTo(200);
        }
    }

    private static HttpResponse<String> logIn(Visitor visitor, String user, String returnTo) {
        var form = visitor.open("/login?returnTo=" + URLEncoder.encode(returnTo, StandardCharsets.UTF_8));
        var csrf = CSRF.matcher(form.body());
        assertThat(csrf.find()).as(form.uri() + form.body()).isTrue();
        var answer = visitor.post(
                form.uri().resolve("/login").toString(),
                "username=" + user + "&password=" + secrets.user(user) + "&_csrf="
                        + URLEncoder.encode(csrf.group(1), StandardCharsets.UTF_8),
                "Content-Type",
                "application/x-www-form-urlencoded");
        return visitor.open(answer.headers().firstValue("Location").orElseThrow());
    }
}
