package milepost.registry.listing;

import static java.util.Objects.requireNonNull;

import java.util.Map;
import java.util.UUID;
import milepost.messaging.outbox.Change;
import milepost.messaging.outbox.RaisedAggregate;
import milepost.registry.project.RaisedProject;

/** A project with the entry that it gets from a row of a file. */
record AddedListing(RaisedProject project, Listing listing, ListedRow row) implements RaisedAggregate {

    static AddedListing of(RaisedProject project, Map<UUID, ListedRow> rows) {
        var row = requireNonNull(rows.get(project.id()));
        return new AddedListing(project, row.listingOf(project), row);
    }

    Change<?> change() {
        return Change.of(listing.listed(row.importedFrom(), row.backfill()));
    }

    @Override
    public String aggregateType() {
        return project.aggregateType();
    }

    @Override
    public String aggregateId() {
        return project.aggregateId();
    }

    @Override
    public long version() {
        return project.version();
    }
}
