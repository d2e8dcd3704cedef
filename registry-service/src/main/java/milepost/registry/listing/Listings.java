package milepost.registry.listing;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import milepost.access.Caller;
import milepost.messaging.outbox.AggregateChanges;
import milepost.messaging.outbox.Change;
import milepost.registry.project.ProjectRegistry;
import milepost.registry.project.RaisedProject;
import milepost.web.IfMatch;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Records where projects stand in annual lists. Each entry is a change of the project with a version and an event. */
@Service
public class Listings {

    private final ListingRepository listings;
    private final ProjectRegistry projects;
    private final AggregateChanges changes;

    Listings(ListingRepository listings, ProjectRegistry projects, AggregateChanges changes) {
        this.listings = listings;
        this.projects = projects;
        this.changes = changes;
    }

    /**
     * Adds an entry, in place of a wrong one if it names it; 409 if the project stands in the list already.
     *
     * @param read the version that the caller has seen; 412 if there is a later one
     */
    @Transactional
    Listing list(UUID project, ListingRequest request, Optional<Long> read, Caller caller) {
        return changes.change(project, () -> raise(project, read, caller), caller.author(), raised -> {
            var listing = request.listingOf(raised);
            if (listing.corrects() != null && listing.reasonText() != null) {
                replace(listing.corrects(), listing, listing.reasonText());
            }
            listings.insert(List.of(listing));
            return Change.of(listing.listed(null, false)).giving(listing);
        });
    }

    private void replace(UUID wrong, Listing right, String why) {
        if (listings.find(wrong).stream().noneMatch(found -> found.projectId().equals(right.projectId()))) {
            throw ListingProblems.unknownListing(wrong);
        }
        if (!listings.end(wrong, right.id(), why, right.recordedAt())) {
            throw ListingProblems.ended(wrong);
        }
    }

    /** Records that a project does not stand in a list after all; 409 if the entry was replaced or voided. */
    @Transactional
    Listing annul(UUID project, UUID id, String why, @Nullable String document, Optional<Long> read, Caller caller) {
        return changes.change(project, () -> raise(project, read, caller), caller.author(), raised -> {
            var wrong = get(project, id);
            if (!listings.end(id, null, why, raised.at())) {
                throw ListingProblems.ended(id);
            }
            return Change.of(wrong.voided(why, document)).giving(get(project, id));
        });
    }

    /** Adds the entry of a row of a file, in a transaction that may have changed the project before. */
    @Transactional
    public void list(ListedRow row, Caller caller) {
        changes.change(row.project(), () -> projects.raise(row.project(), caller), caller.author(), raised -> {
            var listing = row.listingOf(raised);
            listings.insert(List.of(listing));
            return Change.of(listing.listed(row.importedFrom(), row.backfill()));
        });
    }

    /** Adds the entries of many rows with few statements, each of another project that the current transaction has added. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void listAdded(List<ListedRow> rows, Caller caller) {
        var byProject = rows.stream().collect(Collectors.toMap(ListedRow::project, Function.identity()));
        changes.changeAll(() -> add(byProject), caller.author(), AddedListing::change);
    }

    private List<AddedListing> add(Map<UUID, ListedRow> rows) {
        var added = projects.raiseAll(rows.keySet()).stream()
                .map(raised -> AddedListing.of(raised, rows))
                .toList();
        listings.insert(added.stream().map(AddedListing::listing).toList());
        return added;
    }

    /** Returns the entries that stand, by project. */
    public Map<UUID, List<ListEntry>> standing(Collection<UUID> of) {
        return of.isEmpty()
                ? Map.of()
                : listings.ofProjects(of).stream()
                        .filter(listing -> listing.end() == null)
                        .collect(Collectors.groupingBy(
                                Listing::projectId, Collectors.mapping(Listing::entry, Collectors.toList())));
    }

    /** Returns all entries of a project and of those that were merged into it; 404 if there is no such project. */
    List<Listing> of(UUID project) {
        projects.get(project);
        return listings.ofProjects(listings.withMerged(project));
    }

    Listing get(UUID project, UUID id) {
        return listings.find(id)
                .filter(listing -> listing.projectId().equals(project))
                .orElseThrow(() -> ListingProblems.notFound(id));
    }

    private RaisedProject raise(UUID id, Optional<Long> read, Caller caller) {
        var raised = projects.raise(id, caller);
        IfMatch.requireCurrent(read, raised.version() - 1);
        return raised;
    }
}
