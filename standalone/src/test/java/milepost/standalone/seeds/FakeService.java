package milepost.standalone.seeds;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A service in memory: what the services have in common for a loader. */
abstract class FakeService implements AutoCloseable {

    static final JsonMapper JSON = JsonMapper.shared();

    /** What was answered to each write that succeeded, by its idempotency key. */
    final Map<String, ObjectNode> writes = new LinkedHashMap<>();

    final List<String> tokens = new ArrayList<>();

    /** How many of the next calls find the service away. */
    int unavailable;

    /** After how many writes the service goes away for good. */
    int writesLeft = Integer.MAX_VALUE;

    private final HttpServer server;

    FakeService() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::handle);
        server.start();
    }

    URI uri() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    @Override
    public void close() {
        server.stop(0);
    }

    /** @param path its parts behind the version */
    abstract void handle(HttpExchange exchange, String[] path) throws IOException;

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            var path = exchange.getRequestURI()
                    .getPath()
                    .substring("/v1/".length())
                    .split("/");
            tokens.add(exchange.getRequestHeaders().getFirst("Authorization"));
            if (unavailable > 0) {
                unavailable--;
                answer(exchange, 503, JSON.createObjectNode());
            } else {
                handle(exchange, path);
            }
        }
    }

    /** Answers a write that is not done, because the service is away or did it before. */
    boolean answered(HttpExchange exchange, String key) throws IOException {
        if (writesLeft-- <= 0) {
            answer(exchange, 503, JSON.createObjectNode());
            return true;
        }
        if (writes.containsKey(key)) {
            exchange.getResponseHeaders().add("Idempotency-Replayed", "true");
            answer(exchange, 201, writes.get(key));
            return true;
        }
        return false;
    }

    static String key(HttpExchange exchange) {
        return exchange.getRequestHeaders().getFirst("Idempotency-Key");
    }

    static ObjectNode body(HttpExchange exchange) {
        return (ObjectNode) JSON.readTree(exchange.getRequestBody());
    }

    static ObjectNode problem(String code, String detail) {
        return JSON.createObjectNode().put("code", code).put("detail", detail);
    }

    static void answer(HttpExchange exchange, int status, JsonNode body) throws IOException {
        var bytes = JSON.writeValueAsBytes(body);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
