package milepost.web.body;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import milepost.web.SampleTest;
import milepost.web.test.RawHttp;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The sample service has 40 threads, of which 20 may wait for bodies. */
@SampleTest
class SlowBodyTest {

    private static final byte[] NOTHING = {};
    private static final String SLOW =
            "POST /things HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n{";

    @LocalServerPort
    int port;

    private final List<Socket> sockets = new ArrayList<>();

    @AfterEach
    void close() throws IOException {
        for (var socket : sockets) {
            socket.close();
        }
    }

    @Test
    void slowSendersLeaveThreadsForOthers() throws IOException {
        for (var i = 0; i < 60; i++) {
            sockets.add(slowSender());
        }

        var other = new RawHttp(port).send("GET", "/numbers", Map.of(), NOTHING);

        assertThat(other.status()).isEqualTo(200);
        await().until(() -> answered().size() == 40);
        assertThat(answered()).map(SlowBodyTest::statusLine).allMatch(line -> line.startsWith("HTTP/1.1 503"));
        close();
        await().until(() -> add() == 201);
    }

    @Test
    void nothingIsReadOfABodyThatIsRefused() {
        var tooLarge = Map.of("Content-Type", "application/json", "Content-Length", "1000000");
        var compressed = Map.of("Content-Encoding", "gzip", "Content-Length", "1000");
        var notRead = Map.of("Content-Type", "application/json", "Content-Length", "1000");
        var form = Map.of("Content-Type", "application/x-www-form-urlencoded", "Content-Length", "1000");

        assertThat(new RawHttp(port).send("POST", "/things", tooLarge, NOTHING).status())
                .isEqualTo(413);
        assertThat(new RawHttp(port)
                        .send("POST", "/things", compressed, NOTHING)
                        .status())
                .isEqualTo(415);
        assertThat(new RawHttp(port).send("GET", "/numbers", notRead, NOTHING).status())
                .isEqualTo(200);
        assertThat(new RawHttp(port).send("DELETE", "/things", form, NOTHING).status())
                .isEqualTo(405);
    }

    @Test
    void aBodyThatEndsTooSoonIsAProblemOfTheSender() throws IOException {
        try (var socket = slowSender()) {
            socket.shutdownOutput();
            var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertThat(answer).startsWith("HTTP/1.1 400").contains("application/problem+json");
        }
        var chunks = Map.of("Content-Type", "application/json", "Transfer-Encoding", "chunked");
        assertThat(new RawHttp(port)
                        .send("POST", "/things", chunks, "zz\r\n{}".getBytes(StandardCharsets.UTF_8))
                        .status())
                .isEqualTo(400);
    }

    private int add() {
        var body = "{\"name\":\"x\"}".getBytes(StandardCharsets.UTF_8);
        return new RawHttp(port)
                .send("POST", "/things", Map.of("Content-Type", "application/json"), body)
                .status();
    }

    private Socket slowSender() throws IOException {
        var socket = new Socket("127.0.0.1", port);
        socket.getOutputStream().write(SLOW.getBytes(StandardCharsets.UTF_8));
        return socket;
    }

    private List<Socket> answered() {
        return sockets.stream().filter(SlowBodyTest::isAnswered).toList();
    }

    private static boolean isAnswered(Socket socket) {
        try {
            return socket.getInputStream().available() > 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String statusLine(Socket socket) {
        try {
            return new String(socket.getInputStream().readNBytes(20), StandardCharsets.US_ASCII);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
