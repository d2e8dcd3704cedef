package milepost.notify.subscription;

import java.util.UUID;
import milepost.notify.channel.ChannelSettings;
import milepost.notify.channel.EndpointRefusedException;
import milepost.web.FieldProblem;
import milepost.web.ProblemException;
import org.springframework.http.HttpStatus;

/** The problems of requests about subscriptions. */
public final class SubscriptionProblems {

    private SubscriptionProblems() {}

    /** Also used for other subscribers' subscriptions, so as not to reveal that they exist. */
    static ProblemException notFound(UUID id) {
        return ProblemException.of(HttpStatus.NOT_FOUND, "subscription-not-found", id);
    }

    static ProblemException closed(UUID id) {
        return ProblemException.of(HttpStatus.CONFLICT, "subscription-closed", id);
    }

    /** Nothing is sent to a subscription that is paused, disabled or closed. */
    public static ProblemException notActive(Subscription subscription) {
        return subscription.state() == SubscriptionState.PENDING_CONFIRMATION
                ? ProblemException.of(HttpStatus.CONFLICT, "subscription-not-confirmed", subscription.id())
                : ProblemException.of(
                        HttpStatus.CONFLICT,
                        "subscription-not-active",
                        subscription.state().code());
    }

    /** Only webhooks are signed with the secret of the subscription. */
    static void requireSigned(Subscription subscription) {
        if (!(subscription.channel() instanceof ChannelSettings.Webhook)) {
            throw ProblemException.of(
                    HttpStatus.CONFLICT,
                    "channel-not-signed",
                    subscription.channel().type());
        }
    }

    /** What is sent and what is read cannot become each other. */
    static void requireSameWay(ChannelSettings before, ChannelSettings after) {
        if (before.sends() != after.sends()) {
            throw ProblemException.of(HttpStatus.UNPROCESSABLE_CONTENT, "channel-fixed", before.type(), after.type());
        }
    }

    /** Returns the problem of a request that asks to send what is only read. */
    public static ProblemException nothingSent(UUID id) {
        return ProblemException.of(HttpStatus.CONFLICT, "subscription-not-sent", id);
    }

    static ProblemException refused(EndpointRefusedException e) {
        var member = e.code().startsWith(ChannelSettings.Email.TYPE) ? "/channel/address" : "/channel/url";
        return ProblemException.of(HttpStatus.UNPROCESSABLE_CONTENT, "endpoint-refused")
                .field(new FieldProblem(member, "endpoint-" + e.code(), e.args().toArray()));
    }
}
