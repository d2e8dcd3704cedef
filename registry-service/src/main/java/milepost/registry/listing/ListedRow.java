package milepost.registry.listing;

import java.util.UUID;
import milepost.events.RegistryEvent.ImportedRow;
import milepost.messaging.EventIds;
import milepost.registry.project.RaisedProject;

/**
 * A row of a file that says where a project stands.
 *
 * @param backfill true for older history, of which nobody needs to be told
 */
public record ListedRow(UUID project, ListEntry entry, ImportedRow importedFrom, boolean backfill) {

    Listing listingOf(RaisedProject raised) {
        return new Listing(EventIds.next(), project, entry, null, null, null, raised.at(), null);
    }
}
