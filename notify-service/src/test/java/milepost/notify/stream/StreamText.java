package milepost.notify.stream;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads server-sent events as a browser does. */
final class StreamText {

    private final List<Sse> events = new CopyOnWriteArrayList<>();
    private volatile String lastId = "";
    private volatile int heartbeats;
    private volatile String retry = "";
    private String id = "";
    private String name = "";
    private String data = "";

    /** A dispatched event. */
    record Sse(String id, String name, JsonNode data) {

        String eventId() {
            return data.path("eventId").asString("");
        }
    }

    /** Reads until the end. */
    void read(Reader from) throws IOException {
        var lines = new BufferedReader(from);
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            take(line);
        }
    }

    private void take(String line) {
        if (line.startsWith(":")) {
            heartbeats++;
        } else if (line.startsWith("retry: ")) {
            retry = line.substring(7);
        } else if (line.startsWith("id: ")) {
            id = line.substring(4);
        } else if (line.startsWith("event: ")) {
            name = line.substring(7);
        } else if (line.startsWith("data: ")) {
            data = line.substring(6);
        } else if (line.isEmpty()) {
            dispatch();
        } else {
            throw new IllegalStateException("Not an event: " + line);
        }
    }

    private void dispatch() {
        lastId = id;
        if (!data.isEmpty()) {
            events.add(new Sse(id, name, JsonMapper.shared().readTree(data)));
        }
        name = "";
        data = "";
    }

    List<Sse> events() {
        return List.copyOf(events);
    }

    List<Sse> named(String wanted) {
        return events.stream().filter(event -> event.name().equals(wanted)).toList();
    }

    List<String> changes() {
        return named("change").stream().map(Sse::eventId).toList();
    }

    String lastId() {
        return lastId;
    }

    int heartbeats() {
        return heartbeats;
    }

    String retry() {
        return retry;
    }
}
