package milepost.registry.listing;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.UUID;
import milepost.messaging.EventIds;
import milepost.registry.project.RaisedProject;
import milepost.registry.vocabulary.ListBucket;
import milepost.registry.vocabulary.ListLevel;
import milepost.web.check.Checked;
import milepost.web.check.Faults;
import milepost.web.check.Line;
import org.jspecify.annotations.Nullable;

/** An entry of a project in an annual list, in a request. */
@Schema(name = "ListingRequest")
record ListingRequest(
        Integer year,
        ListLevel level,

        @Schema(description = "The name of the list as printed") @Line(max = ListEntry.NAME_LENGTH)
        String list,

        ListBucket bucket,

        @Schema(description = "The document of the list") @Nullable @Line(max = 200)
        String documentRef,

        @Schema(description = "The id of the wrong entry that this one replaces") @Nullable UUID corrects,

        @Schema(description = "Why that one is wrong; required with corrects") @Nullable @Line(max = 200)
        String reasonText)
        implements Checked {

    @Override
    public void check(Faults faults) {
        faults.unless(
                year == null || (year >= ListEntry.FIRST_YEAR && year <= ListEntry.LAST_YEAR),
                "/year",
                "out-of-range",
                String.valueOf(ListEntry.FIRST_YEAR),
                String.valueOf(ListEntry.LAST_YEAR));
        faults.unless(corrects == null || reasonText != null, "/reasonText", "not-blank");
    }

    ListEntry entry() {
        return new ListEntry(year, level, list, bucket);
    }

    Listing listingOf(RaisedProject project) {
        return new Listing(
                EventIds.next(), project.id(), entry(), documentRef, corrects, reasonText, project.at(), null);
    }
}
