package milepost.notify.subscription;

import java.util.UUID;
import milepost.notify.outgoing.EndpointRefusedException;
import milepost.web.FieldProblem;
import milepost.web.ProblemException;
import org.springframework.http.HttpStatus;

/** What can be wrong with a request that concerns subscriptions. */
public final class SubscriptionProblems {

    private SubscriptionProblems() {}

    /** Also for those of others: that they exist is nobody's business. */
    static ProblemException notFound(UUID id) {
        return ProblemException.of(HttpStatus.NOT_FOUND, "subscription-not-found", id);
    }

    static ProblemException closed(UUID id) {
        return ProblemException.of(HttpStatus.CONFLICT, "subscription-closed", id);
    }

    /** Nothing goes out while it is so. */
    public static ProblemException notActive(Subscription subscription) {
        return ProblemException.of(
                HttpStatus.CONFLICT,
                "subscription-not-active",
                subscription.state().code());
    }

    static ProblemException refused(EndpointRefusedException e) {
        return ProblemException.of(HttpStatus.UNPROCESSABLE_CONTENT, "endpoint-refused")
                .field(new FieldProblem(
                        "/channel/url", "endpoint-" + e.code(), e.args().toArray()));
    }
}
