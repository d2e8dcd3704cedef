package milepost.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import milepost.web.test.RawHttp;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Sends requests as they are written, wrong ones too. */
@TestComponent
public class Http {

    private final HttpClient client = HttpClient.newHttpClient();
    private final Environment environment;

    Http(Environment environment) {
        this.environment = environment;
    }

    /** An answer with its body as JSON. */
    public record Answer(int status, HttpHeaders headers, String body) {

        public String header(String name) {
            return String.join(" | ", headers.allValues(name));
        }

        public JsonNode json() {
            return new JsonMapper().readTree(body);
        }

        public String text(String pointer) {
            return json().at(pointer).asString("");
        }
    }

    public Answer get(String path, String... headers) {
        return send("GET", path, BodyPublishers.noBody(), headers);
    }

    /** Sends a path as it is, byte for byte in UTF-8. */
    public Answer raw(String path) {
        var port = environment.getRequiredProperty("local.server.port", Integer.class);
        var answer = new RawHttp(port).send("GET", path, Map.of(), new byte[0]);
        var headers = new HashMap<String, List<String>>();
        answer.headers().forEach((name, value) -> headers.put(name, List.of(value)));
        return new Answer(answer.status(), HttpHeaders.of(headers, (_, _) -> true), answer.body());
    }

    public Answer post(String path, String json, String... headers) {
        return send("POST", path, BodyPublishers.ofString(json), with(headers, "Content-Type", "application/json"));
    }

    public Answer send(String method, String path, BodyPublisher body, String... headers) {
        var uri = URI.create("http://127.0.0.1:" + environment.getRequiredProperty("local.server.port") + path);
        var request = HttpRequest.newBuilder(uri).method(method, body);
        for (var i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        try {
            var response = client.send(request.build(), BodyHandlers.ofString());
            return new Answer(response.statusCode(), response.headers(), response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String[] with(String[] headers, String name, String value) {
        var all = Arrays.copyOf(headers, headers.length + 2);
        all[headers.length] = name;
        all[headers.length + 1] = value;
        return all;
    }
}
