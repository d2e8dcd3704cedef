package milepost.registry.imports.handling;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import milepost.registry.imports.mapping.CellProblem;
import milepost.registry.imports.state.Import;
import milepost.registry.listing.ListEntry;
import milepost.registry.listing.ListedRow;
import milepost.registry.listing.Listings;
import org.springframework.stereotype.Component;

/** Records where rows say that projects stand in annual lists. */
@Component
class RowListing {

    private final Listings listings;

    RowListing(Listings listings) {
        this.listings = listings;
    }

    /** Returns where projects stand already; nothing if no row says anything of it. */
    Map<UUID, List<ListEntry>> standing(List<OpenRow> rows, Collection<UUID> projects) {
        return rows.stream().anyMatch(row -> row.entry().isPresent()) ? listings.standing(projects) : Map.of();
    }

    /** Returns the entry that a row adds; empty if the project stands in that list already. */
    static Optional<ListEntry> added(OpenRow row, List<ListEntry> standing) {
        return row.entry().filter(entry -> standing.stream().noneMatch(entry::isOfListOf));
    }

    /** Returns a warning if the registry has the project in that list with another bucket; an entry is never overwritten. */
    static List<CellProblem> warnings(OpenRow row, List<ListEntry> standing) {
        return row.entry().stream()
                .flatMap(entry -> standing.stream()
                        .filter(other -> entry.isOfListOf(other) && entry.bucket() != other.bucket())
                        .map(RowProblems::listedOtherwise))
                .toList();
    }

    /** Adds the entry of a row of a registered project. */
    void list(Import of, OpenRow row, UUID project, ListEntry entry) {
        listings.list(listed(of, row, project, entry), of.caller());
    }

    /** Adds the entries of rows whose projects the current transaction has registered. */
    void listAdded(Import of, Map<UUID, OpenRow> registered) {
        var rows = registered.entrySet().stream()
                .flatMap(row ->
                        row.getValue().entry().stream().map(entry -> listed(of, row.getValue(), row.getKey(), entry)))
                .toList();
        if (!rows.isEmpty()) {
            listings.listAdded(rows, of.caller());
        }
    }

    private static ListedRow listed(Import of, OpenRow row, UUID project, ListEntry entry) {
        return new ListedRow(project, entry, row.origin(of), of.options().backfill());
    }
}
