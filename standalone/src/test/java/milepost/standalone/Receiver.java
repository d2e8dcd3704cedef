package milepost.standalone;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import milepost.standalone.data.Ports;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A subscriber's endpoint: keeps every request that it gets and answers each with 204. */
public final class Receiver implements AutoCloseable {

    private final List<Received> requests = new CopyOnWriteArrayList<>();
    private final HttpServer server;

    /** @param headers with names in lower case */
    public record Received(Instant at, Map<String, List<String>> headers, byte[] body) {

        public String header(String name) {
            return headers.get(name).getFirst();
        }

        public JsonNode event() {
            return JsonMapper.shared().readTree(body);
        }
    }

    public Receiver() throws IOException {
        server = HttpServer.create(new InetSocketAddress(Ports.LOOPBACK, 0), 0);
        server.createContext("/", this::receive);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    public String url() {
        return Ports.url(server.getAddress().getPort()) + "/hook";
    }

    public List<Received> requests() {
        return List.copyOf(requests);
    }

    private void receive(HttpExchange exchange) throws IOException {
        var headers = exchange.getRequestHeaders().entrySet().stream()
                .collect(Collectors.toMap(header -> header.getKey().toLowerCase(Locale.ROOT), Map.Entry::getValue));
        requests.add(
                new Received(Instant.now(), headers, exchange.getRequestBody().readAllBytes()));
        exchange.sendResponseHeaders(204, -1);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
