package milepost.registry.listing;

import java.util.UUID;
import milepost.web.ProblemException;
import org.springframework.http.HttpStatus;

/** The problems of this feature. */
final class ListingProblems {

    private ListingProblems() {}

    static ProblemException notFound(UUID id) {
        return ProblemException.of(HttpStatus.NOT_FOUND, "listing-not-found", id);
    }

    static ProblemException exists(ListEntry entry) {
        return ProblemException.of(HttpStatus.CONFLICT, "listing-exists", String.valueOf(entry.year()), entry.list());
    }

    static ProblemException ended(UUID id) {
        return ProblemException.of(HttpStatus.CONFLICT, "listing-ended", id);
    }

    static ProblemException unknownListing(UUID id) {
        return ProblemException.of(HttpStatus.UNPROCESSABLE_CONTENT, "unresolved-reference")
                .field("/corrects", "no-such-listing", id);
    }
}
