package milepost.notify.stream;

import static java.nio.charset.StandardCharsets.UTF_8;

import milepost.notify.project.Project;
import milepost.notify.stream.log.StreamEvent;
import org.jspecify.annotations.Nullable;

/**
 * An event with what filters look at, and as it is sent: the same bytes for all readers.
 *
 * @param project null if it is about none, or about one that is not known yet
 */
record StreamedEvent(StreamEvent event, @Nullable Project project, byte[] bytes) {

    static StreamedEvent of(StreamEvent event, @Nullable Project project) {
        return new StreamedEvent(
                event, project, SseText.event(event.position(), "change", event).getBytes(UTF_8));
    }

    long position() {
        return event.position();
    }
}
