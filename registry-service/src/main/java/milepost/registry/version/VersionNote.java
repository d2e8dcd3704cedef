package milepost.registry.version;

import milepost.access.Caller;
import org.jspecify.annotations.Nullable;

/** What a version records beside the description: what happened, who did it and why. */
public record VersionNote(
        ProjectChange change,
        String actor,
        @Nullable String org,
        @Nullable String reason) {

    public static VersionNote of(ProjectChange change, Caller caller, @Nullable String reason) {
        var author = caller.author();
        return new VersionNote(change, author.actor(), author.org(), reason);
    }
}
