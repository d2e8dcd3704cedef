package milepost.standalone.faults;

import java.util.ArrayList;
import java.util.List;
import milepost.access.TestIssuer;
import milepost.access.TestTokens;
import milepost.messaging.test.TestKeys;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;

/** One service in this JVM, with the database and the Kafka that a test gives it, called over HTTP. */
final class ServiceAlone implements AutoCloseable {

    /** Where no Kafka answers. */
    static final String NO_KAFKA = "127.0.0.1:1";

    private final ConfigurableApplicationContext context;
    private final RestTestClient http;

    private ServiceAlone(ConfigurableApplicationContext context) {
        this.context = context;
        this.http = RestTestClient.bindToServer()
                .baseUrl("http://127.0.0.1:" + context.getEnvironment().getProperty("local.server.port"))
                .build();
    }

    /** Starts a service; its configuration file has the name of the service. */
    static ServiceAlone start(
            Class<?> application, String name, String databaseUrl, String kafka, String... moreSettings) {
        var settings = new ArrayList<>(List.of(
                "--spring.config.name=" + name,
                "--server.port=0",
                "--spring.datasource.url=" + databaseUrl,
                "--spring.datasource.username=postgres",
                "--spring.datasource.password=",
                "--spring.kafka.bootstrap-servers=" + kafka,
                "--spring.kafka.admin.operation-timeout=1s",
                "--milepost.ledger.key-file=target/ledger-key.pem",
                "--spring.security.oauth2.resourceserver.jwt.issuer-uri=" + TestIssuer.uri(),
                "--spring.security.oauth2.resourceserver.jwt.jwk-set-uri=" + TestIssuer.jwkSetUri(),
                "--milepost.access.audience=" + TestIssuer.AUDIENCE));
        TestKeys.settings().forEach((setting, key) -> settings.add("--" + setting + "=" + key));
        settings.addAll(List.of(moreSettings));
        return new ServiceAlone(new SpringApplicationBuilder(application).run(settings.toArray(String[]::new)));
    }

    ResponseSpec get(String path) {
        return http.get().uri(path).exchange();
    }

    ResponseSpec post(TestTokens caller, String path, Object body) {
        return http.post()
                .uri(path)
                .header(HttpHeaders.AUTHORIZATION, caller.bearer())
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .exchange();
    }

    ResponseSpec patch(TestTokens caller, String path, long version, Object body) {
        return http.patch()
                .uri(path)
                .header(HttpHeaders.AUTHORIZATION, caller.bearer())
                .header(HttpHeaders.IF_MATCH, "\"" + version + "\"")
                .contentType(MediaType.valueOf("application/merge-patch+json"))
                .body(body)
                .exchange();
    }

    /** The id of what a request has created. */
    static String idOf(ResponseSpec created) {
        return json(created.expectStatus().isCreated()).path("id").asString();
    }

    static JsonNode json(ResponseSpec response) {
        var body = response.expectBody(JsonNode.class).returnResult().getResponseBody();
        if (body == null) {
            throw new AssertionError("No body");
        }
        return body;
    }

    /** The status of a health group, such as readiness. */
    String health(String group) {
        return json(get("/actuator/health/" + group)).path("status").asString();
    }

    @Override
    public void close() {
        context.close();
    }
}
