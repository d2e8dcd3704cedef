package milepost.registry.version;

import milepost.access.Caller;
import org.jspecify.annotations.Nullable;

/** What a version records beside the description: what happened, who did it, why, and on which document. */
public record VersionNote(
        ProjectChange change,
        String actor,
        @Nullable String org,
        @Nullable String reason,
        @Nullable String document) {

    public static VersionNote of(ProjectChange change, Caller caller, @Nullable String reason) {
        return of(change, caller, reason, null);
    }

    public static VersionNote of(
            ProjectChange change, Caller caller, @Nullable String reason, @Nullable String document) {
        var author = caller.author();
        return new VersionNote(change, author.actor(), author.org(), reason, document);
    }
}
