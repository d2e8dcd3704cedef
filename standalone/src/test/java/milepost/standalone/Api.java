package milepost.standalone;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import milepost.standalone.data.DataDirectory;
import milepost.standalone.data.Ports;
import milepost.standalone.data.Secrets;
import milepost.standalone.kafka.access.KafkaLogin;
import milepost.standalone.kafka.access.KafkaUser;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Calls the services over HTTP, as any client does, with tokens of the issuer that runs beside them. */
public final class Api {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Duration TIMEOUT = Duration.ofMinutes(1);

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(TIMEOUT).build();
    private final Map<String, String> tokens = new ConcurrentHashMap<>();
    private final DataDirectory data;
    private final Ports ports;

    public Api(DataDirectory data, Ports ports) {
        this.data = data;
        this.ports = ports;
    }

    public String registry(String path) {
        return Ports.url(ports.registry()) + path;
    }

    public String progress(String path) {
        return Ports.url(ports.progress()) + path;
    }

    public String notification(String path) {
        return Ports.url(ports.notification()) + path;
    }

    /** The settings of a client of Kafka. */
    public Map<String, Object> kafka(KafkaUser user) {
        return KafkaLogin.of(user, Secrets.in(data.secrets())).settings(Ports.address(ports.kafka()));
    }

    public HttpResponse<byte[]> get(String role, String url) throws IOException {
        return send(request(role, url).GET());
    }

    /** What is read without a token. */
    public JsonNode read(String url) throws IOException {
        return json(send(request(null, url).GET()));
    }

    /** @param headers names and values in turn */
    public HttpResponse<byte[]> post(String role, String url, Object body, String... headers) throws IOException {
        var request = request(role, url)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body)));
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    /** Sends a file as it is. */
    public HttpResponse<byte[]> upload(String role, String url, byte[] file) throws IOException {
        return send(request(role, url)
                .header("Content-Type", "application/octet-stream")
                .POST(BodyPublishers.ofByteArray(file)));
    }

    /**
     * Sends any request with a body.
     *
     * @param headers names and values in turn; a merge patch says so in its Content-Type
     */
    public HttpResponse<byte[]> send(String role, String method, String url, Object body, String... headers)
            throws IOException {
        return send(request(role, url)
                .headers(headers)
                .method(method, BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body))));
    }

    /** The body of an answer that must say yes. */
    public static JsonNode json(HttpResponse<byte[]> answer) {
        if (answer.statusCode() / 100 != 2) {
            throw new AssertionError("%s %s was answered with %d: %s"
                    .formatted(
                            answer.request().method(),
                            answer.uri(),
                            answer.statusCode(),
                            new String(answer.body(), StandardCharsets.UTF_8)));
        }
        return JSON.readTree(answer.body());
    }

    private HttpRequest.Builder request(String role, String url) {
        var request = HttpRequest.newBuilder(URI.create(url)).timeout(TIMEOUT);
        return role == null ? request : request.header("Authorization", "Bearer " + token(role));
    }

    private String token(String role) {
        return tokens.computeIfAbsent(role, new Tokens(data, ports)::forRole);
    }

    private HttpResponse<byte[]> send(HttpRequest.Builder request) throws IOException {
        try {
            return http.send(request.build(), BodyHandlers.ofByteArray());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }
}
