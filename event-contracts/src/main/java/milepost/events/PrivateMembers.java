package milepost.events;

import java.util.Set;

/** Which members of an event's data are not public, at any depth. Everything else of registry and progress is public for good. */
public final class PrivateMembers {

    /** Internal remarks and persons. */
    public static final Set<String> NAMES = Set.of("internalComment", "owner");

    private PrivateMembers() {}
}
