package milepost.registry.project;

import milepost.events.RegistryEvent.ImportedRow;
import org.jspecify.annotations.Nullable;

/**
 * What the event of an amendment tells beside the change.
 *
 * @param reasonText the reason given by the caller
 * @param importedFrom the row of a list that changes the project, null if a request does
 * @param backfill true for older history, of which nobody needs to be told
 */
public record AmendmentNote(
        @Nullable String reasonText, @Nullable ImportedRow importedFrom, boolean backfill) {

    static AmendmentNote of(@Nullable String reasonText) {
        return new AmendmentNote(reasonText, null, false);
    }
}
