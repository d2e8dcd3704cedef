package milepost.events;

import org.jspecify.annotations.Nullable;

/**
 * Who caused an event.
 *
 * @param actor the subject of the caller's token, or {@code system} for what a clock caused
 * @param org the organisation for which the actor spoke, null where the token names none
 */
public record Author(String actor, @Nullable String org) {

    public static final Author SYSTEM = new Author("system", null);
}
