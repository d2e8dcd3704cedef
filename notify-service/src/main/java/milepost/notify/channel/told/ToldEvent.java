package milepost.notify.channel.told;

import milepost.notify.channel.Message;
import milepost.notify.wording.EventWording;
import milepost.notify.wording.Language;
import milepost.notify.wording.Wording;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * An event as a message tells of it.
 *
 * @param project its id; of a test, the id of the subscription
 * @param name of the project, null if it is not known
 * @param data as on the topic
 */
public record ToldEvent(
        String id, String type, String project, @Nullable String name, byte[] data) {

    /** @param body as {@code StructuredEvent} writes it */
    public static ToldEvent of(byte[] body) {
        var json = JsonMapper.shared();
        var event = json.readTree(body);
        return new ToldEvent(
                text(event, "id"),
                text(event, "type"),
                text(event, "subject"),
                event.hasNonNull("projectname") ? text(event, "projectname") : null,
                json.writeValueAsBytes(event.path("data")));
    }

    /** Whether it only shows that the channel works. */
    public boolean isTest() {
        return type.equals(Message.TEST);
    }

    /** Returns the event in words; one of a later release is told of by its type. */
    public Wording words(EventWording wording, Language language) {
        return wording.of(type, data, name, language).orElseGet(() -> new Wording(name == null ? project : name, type));
    }

    private static String text(JsonNode event, String member) {
        return event.path(member).asString("");
    }
}
