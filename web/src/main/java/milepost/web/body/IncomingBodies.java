package milepost.web.body;

import java.util.concurrent.Semaphore;
import milepost.web.ProblemException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/** Limits how many bodies are arriving at the same time, so that slow senders leave threads for others. */
final class IncomingBodies {

    private static final String RETRY_SECONDS = "1";

    private final Semaphore places;

    IncomingBodies(int max) {
        places = new Semaphore(max);
    }

    /** Takes a place; throws a 503 if there is none. */
    Place take() {
        if (!places.tryAcquire()) {
            throw ProblemException.of(HttpStatus.SERVICE_UNAVAILABLE, "too-many-bodies")
                    .header(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
        }
        return new Place();
    }

    /** A place that can be given back once. Used by one thread. */
    final class Place {

        private boolean taken = true;

        void giveBack() {
            if (taken) {
                taken = false;
                places.release();
            }
        }
    }
}
