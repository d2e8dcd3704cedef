package milepost.notify.channel.robot.card;

import milepost.notify.channel.Message;
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
public record RobotEvent(
        String id, String type, String project, @Nullable String name, byte[] data) {

    /** @param body as {@code StructuredEvent} writes it */
    public static RobotEvent of(byte[] body) {
        var json = JsonMapper.shared();
        var event = json.readTree(body);
        return new RobotEvent(
                text(event, "id"),
                text(event, "type"),
                text(event, "subject"),
                event.hasNonNull("projectname") ? text(event, "projectname") : null,
                json.writeValueAsBytes(event.path("data")));
    }

    /** Whether it only shows that the robot works. */
    public boolean isTest() {
        return type.equals(Message.TEST);
    }

    private static String text(JsonNode event, String member) {
        return event.path(member).asString("");
    }
}
