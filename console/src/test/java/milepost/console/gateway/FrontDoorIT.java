package milepost.console.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpExchange;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import milepost.console.RunningConsole;
import milepost.console.StandInService;
import milepost.console.Visitor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class FrontDoorIT {

    private static final long BIG = 300L * 1024 * 1024;

    private static final StandInService service = new StandInService();
    private static final StandInService silent = new StandInService();
    private static RunningConsole console;

    private final Visitor visitor = console.visitor();

    @BeforeAll
    static void start() {
        service.on("/v1/echo", FrontDoorIT::echo);
        service.on("/v1/feeds/", FrontDoorIT::calendar);
        silent.on("/v1/", _ -> waitFor(new CountDownLatch(1)));
        console = new RunningConsole(
                "milepost.console.registry-url=" + service.url(),
                "milepost.console.progress-url=" + silent.url(),
                "milepost.console.notify-url=http://127.0.0.1:1",
                "milepost.console.response-timeout=1s");
    }

    @AfterAll
    static void end() {
        console.close();
        service.close();
        silent.close();
    }

    private static void echo(HttpExchange exchange) throws IOException {
        var headers = new StringBuilder(exchange.getRequestMethod() + " " + exchange.getRequestURI() + "\n");
        exchange.getRequestHeaders()
                .forEach((name, values) -> values.forEach(value -> headers.append(name.toLowerCase())
                        .append(": ")
                        .append(value)
                        .append('\n')));
        exchange.getResponseHeaders().add("ETag", "\"3\"");
        exchange.getResponseHeaders().add("Location", "/v1/projects/1");
        exchange.getResponseHeaders()
                .add(
                        "Link",
                        "</v1/projects?cursor=a>; rel=\"next\", <" + service.url()
                                + "/v1/x>; rel=\"up\", <https://elsewhere.example/v1/x>; rel=\"about\"");
        exchange.getResponseHeaders().add("Content-Language", "zh-CN");
        exchange.getResponseHeaders().add("Set-Cookie", "service=1");
        exchange.getResponseHeaders().add("Keep-Alive", "timeout=5");
        exchange.getResponseHeaders().add("Content-Security-Policy", "default-src 'none'");
        StandInService.answer(exchange, 200, "text/plain;charset=UTF-8", headers.toString());
    }

    @Test
    void whatAServiceNeedsIsPassedOnAndWhatIsTheBrowsersIsNot() {
        var answer = visitor.get(
                "/api/registry/v1/echo?q=%E5%85%B0&filter=a%5B%5D",
                "Accept-Language",
                "zh-CN",
                "If-Match",
                "\"2\"",
                "Idempotency-Key",
                "k",
                "Last-Event-ID",
                "7",
                "traceparent",
                "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01",
                "Cookie",
                "MILEPOST=stolen",
                "Authorization",
                "Bearer of-the-browser",
                "X-Forwarded-For",
                "1.2.3.4",
                "X-Forwarded-Prefix",
                "/evil");

        assertThat(answer.body().lines())
                .contains(
                        "GET /v1/echo?q=%E5%85%B0&filter=a%5B%5D",
                        "accept-language: zh-CN",
                        "if-match: \"2\"",
                        "idempotency-key: k",
                        "last-event-id: 7",
                        "traceparent: 00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01",
                        "x-forwarded-prefix: /api/registry",
                        "host: " + service.url().substring("http://".length()))
                .noneMatch(line -> line.matches("(cookie|authorization|x-xsrf-token|keep-alive):.*"))
                .noneMatch(line -> line.contains("/evil"));
    }

    private static void calendar(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().add("ETag", "\"c\"");
        exchange.getResponseHeaders().add("Cache-Control", "max-age=300, private");
        var known = "\"c\"".equals(exchange.getRequestHeaders().getFirst("If-None-Match"));
        StandInService.answer(
                exchange, known ? 304 : 200, "text/calendar;charset=UTF-8", known ? "" : "BEGIN:VCALENDAR");
    }

    @Test
    void aCalendarProgramReadsAFeedWithoutALogin() {
        var path = "/api/registry/v1/feeds/mJ3v8Q0yWc5dR1xT7aZ2bK9eN4fH6gLs.ics?lang=zh";

        var first = visitor.get(path);
        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(first.body()).isEqualTo("BEGIN:VCALENDAR");
        assertThat(first.headers().firstValue("Content-Type")).contains("text/calendar;charset=UTF-8");
        assertThat(first.headers().allValues("Cache-Control")).containsExactly("max-age=300, private");
        assertThat(first.headers().allValues("Set-Cookie")).noneMatch(cookie -> cookie.startsWith("MILEPOST"));

        assertThat(visitor.get(path, "If-None-Match", "\"c\"").statusCode()).isEqualTo(304);
    }

    @Test
    void addressesInHeadersLeadToTheFrontDoorAgain() {
        var headers = visitor.get("/api/registry/v1/echo").headers();

        assertThat(headers.firstValue("Location")).contains("/api/registry/v1/projects/1");
        assertThat(headers.firstValue("Link"))
                .contains("</api/registry/v1/projects?cursor=a>; rel=\"next\", </api/registry/v1/x>; rel=\"up\", "
                        + "<https://elsewhere.example/v1/x>; rel=\"about\"");
        assertThat(headers.firstValue("ETag")).contains("\"3\"");
        assertThat(headers.firstValue("Content-Language")).contains("zh-CN");
        assertThat(headers.allValues("Content-Security-Policy")).containsExactly("default-src 'none'");
        assertThat(headers.allValues("Set-Cookie")).noneMatch(cookie -> cookie.contains("service"));
        assertThat(headers.allValues("Vary")).contains("Cookie");
    }

    @Test
    void theClickOfAMailProgramNeedsNoToken() {
        service.on("/v1/email/unsubscriptions/", FrontDoorIT::echo);
        try (var ofMails = new RunningConsole("milepost.console.notify-url=" + service.url())) {
            var program = ofMails.visitor();

            var click = program.post(
                    "/api/notify/v1/email/unsubscriptions/token",
                    "List-Unsubscribe=One-Click",
                    "Content-Type",
                    "application/x-www-form-urlencoded");
            var other = program.post("/api/notify/v1/subscriptions", "{}");

            assertThat(click.statusCode()).isEqualTo(200);
            assertThat(click.body()).startsWith("POST /v1/email/unsubscriptions/token");
            assertThat(other.statusCode()).isEqualTo(403);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/actuator/health",
                "/swagger-ui/index.html",
                "/v3/api-docs/swagger-config",
                "/v1",
                "/v2/x",
                "/",
                "/v1/../actuator/health",
                "/v1/%2e%2e/actuator/health",
                "/v1/..;/actuator/health",
                "/v1//x",
                "/v1/%2F..%2Factuator",
                "/ledger/..%5C..%5Cactuator"
            })
    void onlyThePublicAddressesOfAServiceAreReached(String path) throws IOException {
        assertThat(statusOf(path)).isIn(400, 404);
    }

    /** As no client would send it. */
    private static int statusOf(String path) throws IOException {
        var port = Integer.parseInt(console.url().substring(console.url().lastIndexOf(':') + 1));
        try (var socket = new Socket("127.0.0.1", port)) {
            socket.getOutputStream()
                    .write("GET /api/registry%s HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"
                            .formatted(path)
                            .getBytes(StandardCharsets.UTF_8));
            var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return Integer.parseInt(answer.split(" ", 3)[1]);
        }
    }

    @Test
    void theDescriptionOfTheApiIsReached() {
        service.json("/v3/api-docs", "{\"openapi\":\"3.1.0\"}");

        assertThat(visitor.get("/api/registry/v3/api-docs").body()).contains("3.1.0");
    }

    @Test
    void aLiveStreamFlowsEventByEventAndEndsWithItsVisitor() throws IOException {
        var next = new ArrayList<CountDownLatch>();
        for (var i = 0; i < 3; i++) {
            next.add(new CountDownLatch(1));
        }
        var left = new CountDownLatch(1);
        service.on("/v1/stream", exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
            exchange.sendResponseHeaders(200, 0);
            try (var out = exchange.getResponseBody()) {
                out.flush();
                for (var latch : next) {
                    waitFor(latch);
                    out.write("data: event\n\n".getBytes(StandardCharsets.UTF_8));
                    out.flush();
                }
                while (left.getCount() > 0) {
                    out.write(": heartbeat\n\n".getBytes(StandardCharsets.UTF_8));
                    out.flush();
                }
            } catch (IOException e) {
                left.countDown();
            }
        });

        var answer = visitor.stream(visitor.request("/api/registry/v1/stream"), BodyHandlers.ofInputStream());
        try (var lines = new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
            for (var latch : next) {
                latch.countDown();
                assertThat(lines.readLine()).isEqualTo("data: event");
                assertThat(lines.readLine()).isEmpty();
            }
        }

        await().untilAsserted(() -> assertThat(left.getCount()).isZero());
    }

    @Test
    void moreStreamsThanThreadsLeaveTheOthersInPeace() throws IOException {
        var end = new CountDownLatch(1);
        service.on("/v1/quiet", exchange -> {
            exchange.getResponseHeaders().set("Connection", "close");
            exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
            exchange.sendResponseHeaders(200, 0);
            while (end.getCount() > 0) {
                exchange.getResponseBody().write("\n".getBytes(StandardCharsets.UTF_8));
                exchange.getResponseBody().flush();
                waitFor(end, 300);
            }
        });
        var streams = new ArrayList<InputStream>();
        for (var i = 0; i < 250; i++) {
            streams.add(visitor.stream(visitor.request("/api/registry/v1/quiet"), BodyHandlers.ofInputStream())
                    .body());
        }

        assertThat(visitor.get("/api/registry/v1/echo").statusCode()).isEqualTo(200);

        end.countDown();
        for (var stream : streams) {
            stream.close();
        }
    }

    @Test
    void largeBodiesPassBothWays() {
        var received = new AtomicLong();
        service.on("/v1/file", exchange -> {
            if (exchange.getRequestMethod().equals("POST")) {
                received.set(exchange.getRequestBody().transferTo(java.io.OutputStream.nullOutputStream()));
                StandInService.answer(exchange, 202, "text/plain", "");
                return;
            }
            exchange.sendResponseHeaders(200, BIG);
            var block = new byte[1024 * 1024];
            for (var sent = 0L; sent < BIG; sent += block.length) {
                exchange.getResponseBody().write(block);
            }
        });
        visitor.get("/api/session");

        var down = visitor.stream(visitor.request("/api/registry/v1/file"), BodyHandlers.ofInputStream());
        var length = count(down.body());
        var up = visitor.stream(
                visitor.request(
                                "/api/registry/v1/file",
                                "X-XSRF-TOKEN",
                                visitor.cookie("XSRF-TOKEN").orElseThrow())
                        .POST(BodyPublishers.ofInputStream(() -> new Zeros(BIG))),
                BodyHandlers.ofString());

        assertThat(length).isEqualTo(BIG);
        assertThat(up.statusCode()).isEqualTo(202);
        assertThat(received).hasValue(BIG);
    }

    @Test
    void aServiceThatIsDownOrSilentIsAProblemInTheVisitorsLanguage() {
        var down = visitor.get("/api/notify/v1/subscriptions", "Accept-Language", "zh-CN");
        var silence = visitor.get("/api/progress/v1/projects");

        assertThat(down.statusCode()).isEqualTo(502);
        assertThat(down.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(JsonMapper.shared().readTree(down.body()).get("title").asString())
                .isEqualTo("服务无法连接");
        assertThat(silence.statusCode()).isEqualTo(504);
        assertThat(silence.body()).contains("urn:milepost:problem:service-silent", "progress");
    }

    @Test
    void aWriteWithoutTheTokenOfThePageIsRefused() {
        visitor.get("/api/session");

        var without = visitor.post("/api/registry/v1/echo", "{}", "Content-Type", "application/json");
        var wrong = visitor.post("/api/registry/v1/echo", "{}", "X-XSRF-TOKEN", "guessed");
        var with = visitor.write("/api/registry/v1/echo", "{}");

        assertThat(without.statusCode()).isEqualTo(403);
        assertThat(without.body()).contains("csrf-token-required");
        assertThat(wrong.statusCode()).isEqualTo(403);
        assertThat(with.statusCode()).isEqualTo(200);
        assertThat(with.body()).startsWith("POST /v1/echo").contains("content-length: 2");
    }

    @Test
    void aConnectionThatTheServiceHasClosedIsNotNoticed() {
        service.on("/v1/last", exchange -> {
            exchange.getResponseHeaders().set("Connection", "close");
            StandInService.answer(exchange, 200, "text/plain", "x");
        });

        for (var i = 0; i < 20; i++) {
            assertThat(visitor.get("/api/registry/v1/last").statusCode()).isEqualTo(200);
            assertThat(visitor.get("/api/registry/v1/echo").statusCode()).isEqualTo(200);
        }
    }

    private static long count(InputStream in) {
        try (in) {
            return in.transferTo(java.io.OutputStream.nullOutputStream());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void waitFor(CountDownLatch latch) {
        waitFor(latch, 30_000);
    }

    private static void waitFor(CountDownLatch latch, long millis) {
        try {
            latch.await(millis, java.util.concurrent.TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** A body that takes no memory. */
    private static final class Zeros extends InputStream {

        private long left;

        Zeros(long length) {
            left = length;
        }

        @Override
        public int read() {
            return left-- > 0 ? 0 : -1;
        }

        @Override
        public int read(byte[] into, int offset, int length) {
            if (left <= 0) {
                return -1;
            }
            var count = (int) Math.min(left, length);
            left -= count;
            return count;
        }
    }
}
