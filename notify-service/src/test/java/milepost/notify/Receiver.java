package milepost.notify;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpHeaders;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An endpoint of a subscriber: records its requests and responds as configured. */
public final class Receiver implements AutoCloseable {

    private final HttpServer server;
    private final List<Request> requests = new CopyOnWriteArrayList<>();
    private final Queue<Reply> replies = new ConcurrentLinkedQueue<>();
    private final CountDownLatch end = new CountDownLatch(1);
    private volatile Function<Request, Reply> otherwise = _ -> new Reply(204, Map.of(), "");
    private volatile String hangingAt = "nowhere";

    /** A POST request as received. */
    public record Request(String path, @Nullable String query, HttpHeaders headers, String body) {

        public String header(String name) {
            return headers.firstValue(name).orElse("");
        }

        public JsonNode json() {
            return JsonMapper.shared().readTree(body);
        }
    }

    record Reply(int status, Map<String, String> headers, String body) {}

    public Receiver() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", exchange -> {
            try (exchange) {
                var body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
                var request = new Request(
                        exchange.getRequestURI().getPath(),
                        exchange.getRequestURI().getRawQuery(),
                        HttpHeaders.of(exchange.getRequestHeaders(), (_, _) -> true),
                        body);
                requests.add(request);
                if (request.path().startsWith(hangingAt)) {
                    end.await();
                }
                var next = replies.poll();
                var reply = next == null ? otherwise.apply(request) : next;
                reply.headers().forEach(exchange.getResponseHeaders()::add);
                var bytes = reply.body().getBytes(UTF_8);
                exchange.sendResponseHeaders(reply.status(), bytes.length == 0 ? -1 : bytes.length);
                exchange.getResponseBody().write(bytes);
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        });
        server.start();
    }

    public String url() {
        return endpoint() + "/hook";
    }

    public String endpoint() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** The response to the next request. */
    public Receiver next(int status, String body, @Nullable String retryAfter) {
        replies.add(new Reply(status, retryAfter == null ? Map.of() : Map.of("Retry-After", retryAfter), body));
        return this;
    }

    /** Answers all other requests with what their event asks it to repeat. */
    public Receiver agreeing() {
        otherwise = request -> {
            var challenge = request.json().at("/data/challenge").asString("");
            return new Reply(200, Map.of(), challenge);
        };
        return this;
    }

    /** Answers all other requests with a 200 and what the function returns. */
    public Receiver answering(Function<Request, String> body) {
        otherwise = request -> new Reply(200, Map.of(), body.apply(request));
        return this;
    }

    /** The response to all other requests. */
    public Receiver always(int status, Map<String, String> headers) {
        otherwise = _ -> new Reply(status, headers, "");
        return this;
    }

    /** Accepts requests and never answers them. */
    public Receiver hanging() {
        return hangingAt("/");
    }

    /** Never answers requests for paths that begin so. */
    public Receiver hangingAt(String path) {
        hangingAt = path;
        return this;
    }

    public List<Request> requests() {
        return List.copyOf(requests);
    }

    public List<Request> requests(String path) {
        return requests.stream()
                .filter(request -> request.path().startsWith(path))
                .toList();
    }

    @Override
    public void close() {
        end.countDown();
        server.stop(0);
    }
}
