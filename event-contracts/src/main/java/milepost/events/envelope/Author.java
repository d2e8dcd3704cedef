package milepost.events.envelope;

import org.jspecify.annotations.Nullable;

/**
 * The author of an event.
 *
 * @param actor the subject of the caller's token, or {@code system} for events caused by time
 * @param org the organisation that the actor acted for, null if the token names none
 */
public record Author(String actor, @Nullable String org) {

    public static final Author SYSTEM = new Author("system", null);
}
