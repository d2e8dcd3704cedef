package milepost.standalone.seeds.client;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Set;
import java.util.function.Supplier;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Calls a service like any client. A call is repeated if the service is busy or unavailable, or does not know a project yet that
 * another service has registered just now. That is safe because the Idempotency-Key is derived from the row's id and content.
 */
public final class ApiClient implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder()
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();
    private static final Set<Integer> PASSING = Set.of(429, 502, 503, 504);
    private static final Set<String> PASSING_CODES = Set.of("concurrent-change", "project-unknown-here");
    private static final int ATTEMPTS = 6;

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final URI service;
    private final Supplier<String> token;
    private final Duration firstPause;

    public ApiClient(URI service, Supplier<String> token, Duration firstPause) {
        this.service = service;
        this.token = token;
        this.firstPause = firstPause;
    }

    public Answer get(String path) {
        return send(request(path).GET().build());
    }

    /** @param row the name of the row, in ASCII and unique in the catalogue */
    public Answer post(String path, String row, Object body) {
        var json = JSON.writeValueAsBytes(body);
        return send(request(path)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", "seed-" + row + "-" + digest(json))
                .POST(BodyPublishers.ofByteArray(json))
                .build());
    }

    /** Posts a body that may be sent repeatedly, because the service compares it with what it has. */
    public Answer post(String path, Object body) {
        return send(request(path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body)))
                .build());
    }

    /** @param version the existing version, 0 if there is none */
    public Answer put(String path, long version, Object body) {
        var request = request(path).header("Content-Type", "application/json");
        if (version > 0) {
            request.header("If-Match", "\"" + version + "\"");
        }
        return send(request.PUT(BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body)))
                .build());
    }

    @Override
    public void close() {
        http.close();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(service.resolve(path))
                .timeout(Duration.ofSeconds(30))
                .header("Accept", "application/json, application/problem+json")
                .header("Accept-Language", "en")
                .header("Authorization", "Bearer " + token.get());
    }

    private Answer send(HttpRequest request) {
        var reason = "";
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            pauseBefore(attempt);
            try {
                var response = http.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
                if (response.statusCode() == 401) {
                    throw new LoadAbortedException("The service at " + service + " does not accept the token (401)");
                }
                var answer = answer(response);
                if (!PASSING.contains(answer.status()) && !PASSING_CODES.contains(answer.code())) {
                    return answer;
                }
                reason = "it answers " + answer.problem();
            } catch (IOException e) {
                reason = e.toString();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new LoadAbortedException("The load was interrupted", e);
            }
        }
        throw new LoadAbortedException("The service at " + service + " cannot be reached: " + reason);
    }

    private void pauseBefore(int attempt) {
        try {
            if (attempt > 0) {
                Thread.sleep(firstPause.multipliedBy(1L << (attempt - 1)));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LoadAbortedException("The load was interrupted", e);
        }
    }

    private static Answer answer(HttpResponse<String> response) {
        var replayed = response.headers().firstValue("Idempotency-Replayed").isPresent();
        return new Answer(response.statusCode(), json(response.body()), replayed);
    }

    private static JsonNode json(String body) {
        try {
            return body.isBlank() ? JSON.createObjectNode() : JSON.readTree(body);
        } catch (JacksonException e) {
            return JSON.createObjectNode().put("detail", "the answer is not JSON");
        }
    }

    private static String digest(byte[] content) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(content);
            return HexFormat.of().formatHex(hash, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
