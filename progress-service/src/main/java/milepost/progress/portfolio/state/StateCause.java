package milepost.progress.portfolio.state;

import java.util.UUID;
import milepost.events.EventTypes;
import milepost.progress.fact.Fact;
import milepost.progress.light.Cause;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** The event that changed the state of a project, with the reason in it, if there is one. */
record StateCause(UUID eventId, String type, @Nullable String reason) {

    static StateCause of(Cause cause) {
        var data = JsonMapper.shared().valueToTree(cause.event());
        return new StateCause(
                cause.eventId(),
                EventTypes.nameOf(cause.event().getClass()),
                data.path("reasonText").stringValue(null));
    }

    static StateCause of(Fact fact) {
        return new StateCause(fact.eventId(), fact.eventType(), fact.reasonText());
    }
}
