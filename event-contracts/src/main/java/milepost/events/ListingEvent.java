package milepost.events;

import java.util.UUID;
import milepost.events.RegistryEvent.ImportedRow;
import milepost.events.RegistryEvent.ProjectEvent;
import org.jspecify.annotations.Nullable;

/** Events of the annual lists that offices put projects on. */
public sealed interface ListingEvent extends ProjectEvent {

    /** Identifies the entry of the project in the list. */
    UUID listingId();

    /**
     * The project stands in an annual list.
     *
     * @param level national, provincial, municipal or county
     * @param list the name of the list as printed
     * @param bucket NEW_START, CARRY_OVER, PREPARATORY or COMPLETING
     * @param corrects the wrong entry that this one replaces, null if it is a new one
     * @param reasonText the reason of a correction
     * @param importedFrom the row of a file that it was taken from, null if it was recorded by itself
     */
    @EventType("milepost.project.listed.v1")
    record ProjectListed(
            UUID projectId,
            UUID listingId,
            int year,
            String level,
            String list,
            String bucket,
            @Nullable UUID corrects,
            @Nullable String reasonText,
            @Nullable String documentRef,
            @Nullable ImportedRow importedFrom,
            @Nullable Boolean backfill)
            implements ListingEvent {}

    /** The project does not stand in that list; it was recorded by mistake. */
    @EventType("milepost.project.listing-voided.v1")
    record ListingVoided(
            UUID projectId,
            UUID listingId,
            int year,
            String level,
            String list,
            String bucket,
            String reasonText,
            @Nullable String documentRef)
            implements ListingEvent {}
}
