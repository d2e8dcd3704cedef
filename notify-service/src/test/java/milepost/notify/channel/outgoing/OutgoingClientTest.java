package milepost.notify.channel.outgoing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.zip.GZIPOutputStream;
import milepost.notify.channel.Outcome;
import milepost.notify.channel.SendResult;
import milepost.notify.channel.outgoing.OutgoingClient.OutgoingRequest;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutgoingClientTest {

    private static final Duration DEADLINE = Duration.ofMillis(700);

    private final FakeNames names = new FakeNames();
    private final CloseableHttpClient http =
            OutgoingClient.client(new VettedDnsResolver(names, new AddressRules(List.of()), true, Set.of()));
    private final OutgoingClient client = new OutgoingClient(http, Duration.ofSeconds(10), Clock.systemUTC());
    private final OutgoingClient hasty = new OutgoingClient(http, DEADLINE, Clock.systemUTC());
    private final List<byte[]> bodies = new CopyOnWriteArrayList<>();
    private final List<Map<String, List<String>>> headers = new CopyOnWriteArrayList<>();
    private HttpServer server;

    @BeforeEach
    void listen() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    @AfterEach
    void stop() throws IOException {
        server.stop(0);
        client.close();
        hasty.close();
        http.close();
    }

    @Test
    void theBodyArrivesByteForByteWithItsHeaders() {
        answer("/hook", exchange -> exchange.sendResponseHeaders(204, -1));
        var body = "{\"titleZh\":\"开工\"}".getBytes(UTF_8);

        var answer = client.send(new OutgoingRequest(
                url("/hook?a=%E5%B7%A5"),
                "someone",
                Map.of("Content-Type", "application/cloudevents+json; charset=utf-8", "webhook-id", "1"),
                body));

        assertThat(answer.outcome()).isEqualTo(Outcome.DELIVERED);
        assertThat(answer.status()).isEqualTo(204);
        assertThat(bodies).singleElement().isEqualTo(body);
        assertThat(headers.getFirst())
                .containsEntry("Content-type", List.of("application/cloudevents+json; charset=utf-8"))
                .containsEntry("Webhook-id", List.of("1"))
                .doesNotContainKeys("Accept-encoding", "Cookie", "Authorization");
    }

    @Test
    void anyStatusBut2xxIsAFailureAndItsBodyIsKept() {
        answer("/hook", exchange -> {
            exchange.getResponseHeaders().add("Retry-After", "120");
            text(exchange, 503, "we are\0 closed");
        });

        var answer = post("/hook");

        assertThat(answer.outcome()).isEqualTo(Outcome.STATUS);
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.detail()).isEqualTo("we are closed");
        assertThat(answer.retryAfter()).isEqualTo(Duration.ofMinutes(2));
    }

    @Test
    void aRetryAfterWithADateIsUnderstoodAndAnInvalidOneIgnored() {
        answer("/date", exchange -> {
            exchange.getResponseHeaders().add("Retry-After", "Sat, 01 Jan 2050 00:00:00 GMT");
            exchange.sendResponseHeaders(429, -1);
        });
        answer("/nonsense", exchange -> {
            exchange.getResponseHeaders().add("Retry-After", "later");
            exchange.sendResponseHeaders(429, -1);
        });

        assertThat(post("/date").retryAfter()).isGreaterThan(Duration.ofDays(365));
        assertThat(post("/nonsense").retryAfter()).isNull();
    }

    @Test
    void aRedirectIsNeverFollowed() {
        var visits = new AtomicInteger();
        answer("/target", exchange -> {
            visits.incrementAndGet();
            exchange.sendResponseHeaders(200, -1);
        });
        for (var status : List.of(301, 302, 303, 307, 308)) {
            answer("/from" + status, exchange -> {
                exchange.getResponseHeaders().add("Location", url("/target").toString());
                exchange.sendResponseHeaders(status, -1);
            });

            assertThat(post("/from" + status).outcome()).isEqualTo(Outcome.REDIRECT);
        }
        assertThat(visits).hasValue(0);
    }

    @Test
    void aReceiverThatNeverAnswersIsAbandonedAtTheDeadline() throws IOException {
        try (var silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            var answer = hasty.send(request(URI.create("http://127.0.0.1:" + silent.getLocalPort() + "/")));

            assertThat(answer.outcome()).isEqualTo(Outcome.TIMEOUT);
            assertThat(answer.took()).isBetween(DEADLINE, DEADLINE.plusSeconds(2));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Length: 100\r\n\r\nok",
                "Content-Length: 100\r\n\r\n",
                "Content-Length: many\r\n\r\nok",
                "Content-Length: 2\r\nContent-Length: 3\r\n\r\nok",
                "Transfer-Encoding: chunked\r\n\r\n64\r\nok",
                "Transfer-Encoding: chunked\r\n\r\nzz\r\nok\r\n",
                "Transfer-Encoding: chunked\r\n\r\n2\r\nok\r\n0\r\nno trailer\r\n\r\n",
                "Transfer-Encoding: pigeon\r\n\r\nok",
                "Content-Encoding: gzip\r\nContent-Length: 2\r\n\r\nok",
                "Content-Type: ;;;\r\n\r\nok",
                "no header\r\n\r\nok",
                "Content-Length: 2",
                ""
            })
    void whateverFollowsTheStatusLineDoesNotChangeTheStatus(String rest) {
        assertThat(answeredWith("HTTP/1.1 200 OK\r\n" + rest).outcome()).isEqualTo(Outcome.DELIVERED);

        var gone = answeredWith("HTTP/1.1 410 Gone\r\n" + rest);
        assertThat(gone.outcome()).isEqualTo(Outcome.STATUS);
        assertThat(gone.refusal()).isNotNull();

        var busy = answeredWith("HTTP/1.1 429 Too Many Requests\r\nRetry-After: 120\r\n" + rest);
        assertThat(busy.status()).isEqualTo(429);
        if (rest.contains("\r\n\r\n") && !rest.contains("no header")) {
            assertThat(busy.retryAfter()).isEqualTo(Duration.ofMinutes(2));
        }
    }

    @Test
    void aConnectionThatIsResetAfterTheStatusLineDoesNotChangeTheStatus() {
        answer("/reset", exchange -> {
            exchange.sendResponseHeaders(202, 100);
            exchange.getResponseBody().write('.');
            exchange.getResponseBody().flush();
            throw new IOException("closed by the server");
        });

        assertThat(post("/reset").status()).isEqualTo(202);
        assertThat(post("/reset").outcome()).isEqualTo(Outcome.DELIVERED);
    }

    @Test
    void anInterimResponseIsNoResult() {
        assertThat(answeredWith("HTTP/1.1 103 Early Hints\r\n\r\n").outcome()).isEqualTo(Outcome.CONNECTION);
        assertThat(answeredWith("HTTP/1.1 103 Early Hints\r\n\r\nHTTP/1.1 503 No\r\n\r\n")
                        .status())
                .isEqualTo(503);
    }

    @Test
    void aRequestThatCannotBeMadeIsAResultWithAReason() {
        var portTooLarge = client.send(request(URI.create("http://127.0.0.1:99999/")));
        var noHost = client.send(request(URI.create("mailto:someone@example.org")));

        assertThat(portTooLarge.outcome()).isEqualTo(Outcome.INTERNAL);
        assertThat(portTooLarge.detail()).contains("99999");
        assertThat(noHost.delivered()).isFalse();
        assertThat(noHost.detail()).isNotBlank();
    }

    @Test
    void aNameThatWasNotLookedUpPostponesTheAttempt() throws IOException {
        var busy = new SystemDefaultDnsResolver() {
            @Override
            public InetAddress[] resolve(String host) throws UnknownHostException {
                throw new LookupShares.BusyException(host);
            }
        };
        try (var busyHttp = OutgoingClient.client(busy);
                var waiting = new OutgoingClient(busyHttp, Duration.ofSeconds(10), Clock.systemUTC())) {
            var result = waiting.send(request(URI.create("http://some.example.org/")));

            assertThat(result.outcome()).isEqualTo(Outcome.POSTPONED);
            assertThat(result.made()).isFalse();
        }
    }

    @Test
    void aBodyThatArrivesVerySlowlyIsAbandonedAtTheDeadline() {
        answer("/drip", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            var drops = exchange.getResponseBody();
            for (var i = 0; i < 100; i++) {
                drops.write('.');
                drops.flush();
                pause();
            }
        });

        var answer = hasty.send(request(url("/drip")));

        assertThat(answer.outcome()).isEqualTo(Outcome.DELIVERED);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.took()).isLessThan(DEADLINE.plusSeconds(2));
    }

    @Test
    void ofAnEndlessBodyOnlyTheBeginningIsRead() {
        answer("/endless", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            var piece = new byte[8192];
            while (true) {
                exchange.getResponseBody().write(piece); // until the client hangs up
            }
        });

        var answer = post("/endless");

        assertThat(answer.outcome()).isEqualTo(Outcome.DELIVERED);
        assertThat(answer.took()).isLessThan(Duration.ofSeconds(10));
    }

    @Test
    void aCompressedBodyIsNotDecompressed() {
        answer("/gzip", exchange -> {
            var packed = new ByteArrayOutputStream();
            try (var gzip = new GZIPOutputStream(packed)) {
                gzip.write(new byte[1_000_000]);
            }
            exchange.getResponseHeaders().add("Content-Encoding", "gzip");
            exchange.sendResponseHeaders(200, packed.size());
            packed.writeTo(exchange.getResponseBody());
        });

        var answer = post("/gzip");

        assertThat(answer.outcome()).isEqualTo(Outcome.DELIVERED);
        assertThat(answer.detail()).contains("not read");
    }

    @Test
    void aHostWithAPublicAndAPrivateAddressIsNotConnectedTo() {
        names.with("mixed.example.org", "93.184.216.34", "127.0.0.1");

        var answer = client.send(request(URI.create("http://mixed.example.org:" + port() + "/hook")));

        assertThat(answer.outcome()).isEqualTo(Outcome.ADDRESS_FORBIDDEN);
        assertThat(bodies).isEmpty();
    }

    @Test
    void aHostIsResolvedOnceAndConnectedToAtThatAddress() {
        names.with("rebinding.example.org", "127.0.0.1");

        var answer = client.send(request(URI.create("http://rebinding.example.org:" + port() + "/hook")));

        assertThat(answer.outcome()).isEqualTo(Outcome.ADDRESS_FORBIDDEN);
        assertThat(names.questions()).containsExactly("rebinding.example.org");
    }

    @Test
    void anUnknownHostAndAClosedPortAreDistinguished() throws IOException {
        int closed;
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            closed = socket.getLocalPort();
        }

        assertThat(client.send(request(URI.create("http://nowhere.example.org/")))
                        .outcome())
                .isEqualTo(Outcome.HOST_NOT_FOUND);
        assertThat(client.send(request(URI.create("http://127.0.0.1:" + closed + "/")))
                        .outcome())
                .isEqualTo(Outcome.CONNECTION);
    }

    @Test
    void aServerWithoutTlsIsATlsFailure() throws IOException {
        try (var plain = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            Thread.startVirtualThread(() -> say(plain, "HTTP/1.1 400 Bad Request\r\n\r\n"));

            var answer = client.send(request(URI.create("https://127.0.0.1:" + plain.getLocalPort() + "/")));

            assertThat(answer.outcome()).isEqualTo(Outcome.TLS);
        }
    }

    @Test
    void theKeptPartOfAResponseFitsIntoTheDatabase() {
        answer("/long", exchange -> text(exchange, 500, "a".repeat(999) + "🚄" + "b".repeat(5_000)));
        var failure = new SendResult(Outcome.CONNECTION, null, null, "it said \0 \0", Duration.ZERO);

        assertThat(post("/long").detail()).hasSize(1_000).endsWith("a…");
        assertThat(failure.detail()).isEqualTo("it said");
    }

    @Test
    void connectionsAreKeptForTheNextRequest() {
        var clients = new CopyOnWriteArrayList<InetSocketAddress>();
        answer("/hook", exchange -> {
            clients.add(exchange.getRemoteAddress());
            text(exchange, 200, "thank you");
        });

        post("/hook");
        post("/hook");

        assertThat(clients).hasSize(2);
        assertThat(clients.getFirst()).isEqualTo(clients.getLast());
    }

    @Test
    void aConnectionClosedByTheReceiverIsNotAFailure() throws Exception {
        try (var receiver = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            var answered = new AtomicInteger();
            Thread.startVirtualThread(() -> answerOnceAConnection(receiver, answered));
            var url = URI.create("http://127.0.0.1:" + receiver.getLocalPort() + "/");

            assertThat(client.send(request(url)).outcome()).isEqualTo(Outcome.DELIVERED);
            assertThat(client.send(request(url)).outcome()).isEqualTo(Outcome.DELIVERED);

            assertThat(answered).hasValue(2);
        }
    }

    /** Announces to keep each connection, and closes it when the next request arrives. */
    private static void answerOnceAConnection(ServerSocket receiver, AtomicInteger answered) {
        while (!receiver.isClosed()) {
            try (var socket = receiver.accept()) {
                var input = socket.getInputStream();
                input.read(new byte[8192]);
                answered.incrementAndGet();
                socket.getOutputStream().write("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n".getBytes(UTF_8));
                input.read();
            } catch (IOException _) {
                return;
            }
        }
    }

    /** Sends to a receiver that says this and closes the connection. */
    private SendResult answeredWith(String response) {
        try (var receiver = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            Thread.startVirtualThread(() -> {
                while (!receiver.isClosed()) {
                    readAndSay(receiver, response);
                }
            });
            return client.send(request(URI.create("http://127.0.0.1:" + receiver.getLocalPort() + "/")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private SendResult post(String path) {
        return client.send(request(url(path)));
    }

    private static OutgoingRequest request(URI url) {
        return new OutgoingRequest(url, "someone", Map.of("webhook-id", "1"), "{}".getBytes(UTF_8));
    }

    private URI url(String path) {
        return URI.create("http://127.0.0.1:" + port() + path);
    }

    private int port() {
        return server.getAddress().getPort();
    }

    private void answer(String path, HttpHandler handler) {
        server.createContext(path, exchange -> {
            try (exchange) {
                headers.add(Map.copyOf(exchange.getRequestHeaders()));
                bodies.add(exchange.getRequestBody().readAllBytes());
                handler.handle(exchange);
            }
        });
    }

    private static void text(HttpExchange exchange, int status, String text) throws IOException {
        var bytes = text.getBytes(UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    private static void say(ServerSocket server, String text) {
        try (var socket = server.accept()) {
            socket.getOutputStream().write(text.getBytes(UTF_8));
            socket.getInputStream().readAllBytes();
        } catch (IOException _) {
            // the client hung up
        }
    }

    /** Reads the request to its end; otherwise closing the connection would reset it and the response could be lost. */
    private static void readAndSay(ServerSocket server, String text) {
        try (var socket = server.accept()) {
            var request = new StringBuilder();
            while (!request.toString().endsWith("{}")) {
                request.append((char) socket.getInputStream().read());
            }
            socket.getOutputStream().write(text.getBytes(UTF_8));
        } catch (IOException _) {
            // the client hung up
        }
    }

    private static void pause() {
        LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
    }
}
