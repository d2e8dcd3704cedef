package milepost.standalone.issuer;

import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import milepost.standalone.data.Secrets;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An issuer on a port of its own, and one browser or program that speaks to it. */
final class RunningIssuer implements AutoCloseable {

    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final Path data;
    private final ConfigurableApplicationContext application;

    RunningIssuer(Path data) {
        this.data = data;
        application = SpringApplication.run(
                IssuerApplication.class,
                "--spring.config.name=issuer",
                "--server.port=0",
                "--milepost.issuer.data=" + data);
    }

    int port() {
        return application.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    Secrets secrets() {
        return Secrets.in(data.resolve("secrets.properties"));
    }

    HttpResponse<String> get(String path) throws Exception {
        return send(request(path));
    }

    /** Reads a page as a browser does. */
    HttpResponse<String> open(String path) throws Exception {
        return send(request(path).header("Accept", "text/html"));
    }

    HttpResponse<String> post(String path, String form) throws Exception {
        return send(posting(path, form));
    }

    /** Asks for tokens as a client. */
    HttpResponse<String> askToken(String client, String secret, String form) throws Exception {
        var credentials = (client + ":" + secret).getBytes(StandardCharsets.UTF_8);
        return send(posting("/oauth2/token", form)
                .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(credentials)));
    }

    JsonNode token(String client, String form) throws Exception {
        return JsonMapper.shared()
                .readTree(askToken(client, secrets().client(client), form).body());
    }

    @Override
    public void close() {
        application.close();
    }

    private HttpRequest.Builder posting(String path, String form) {
        return request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + path));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return http.send(request.build(), BodyHandlers.ofString());
    }
}
