package milepost.notify.stream;

import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** The text of server-sent events. */
final class SseText {

    private SseText() {}

    /** @param data is written as JSON, which has no line breaks */
    static String event(long id, String name, Object data) {
        return "id: " + id + "\nevent: " + name + "\ndata: "
                + JsonMapper.shared().writeValueAsString(data) + "\n\n";
    }

    /** Tells where the stream stands: {@code hello} or {@code resync}. */
    static String position(long id, String name) {
        return event(id, name, Map.of("position", id));
    }

    /** A comment, with which a reader also learns how far it has got although nothing was for it. */
    static String heartbeat(long id) {
        return ":\nid: " + id + "\n\n";
    }

    static String retry(long millis) {
        return "retry: " + millis + "\n\n";
    }
}
