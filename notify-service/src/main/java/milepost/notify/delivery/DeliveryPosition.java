package milepost.notify.delivery;

import java.util.Optional;
import java.util.UUID;
import milepost.web.Cursors;
import org.jspecify.annotations.Nullable;

/**
 * A position in a list of deliveries, as a cursor keeps it.
 *
 * @param state the code of the state that the list is filtered by; empty without a filter
 */
record DeliveryPosition(UUID event, String state) {

    static String cursorAfter(Delivery last, @Nullable DeliveryState state) {
        return Cursors.encode(new DeliveryPosition(last.eventId(), code(state)));
    }

    /** Returns the position in a cursor, or empty if there is no cursor; 400 if it comes from a list with another filter. */
    static Optional<DeliveryPosition> decode(@Nullable String cursor, @Nullable DeliveryState state) {
        var position = Cursors.decode(cursor, DeliveryPosition.class);
        if (position.isPresent() && !position.get().state().equals(code(state))) {
            throw Cursors.foreign();
        }
        return position;
    }

    private static String code(@Nullable DeliveryState state) {
        return state == null ? "" : state.code();
    }
}
