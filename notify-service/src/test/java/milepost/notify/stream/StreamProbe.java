package milepost.notify.stream;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;

/** A reader of the stream over HTTP, on a connection of its own. */
final class StreamProbe implements AutoCloseable {

    private final HttpClient http = HttpClient.newHttpClient();
    private final StreamText text = new StreamText();
    private final HttpHeaders headers;
    private volatile boolean ended;

    /** @param lastEventId null for a new reader */
    StreamProbe(int port, String query, String lastEventId) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/v1/stream" + query))
                .header("Accept", "text/event-stream");
        if (lastEventId != null) {
            request.header("Last-Event-ID", lastEventId);
        }
        var response = http.send(request.build(), BodyHandlers.ofInputStream());
        if (response.statusCode() != 200) {
            throw new IllegalStateException(new String(response.body().readAllBytes(), UTF_8));
        }
        headers = response.headers();
        Thread.ofVirtual().start(() -> {
            try (var body = new InputStreamReader(response.body(), UTF_8)) {
                text.read(body);
            } catch (IOException _) {
                // cut
            } finally {
                ended = true;
            }
        });
    }

    StreamText text() {
        return text;
    }

    String header(String name) {
        return headers.firstValue(name).orElse("");
    }

    boolean hasEnded() {
        return ended;
    }

    /** Cuts the connection. */
    @Override
    public void close() {
        http.shutdownNow();
    }
}
