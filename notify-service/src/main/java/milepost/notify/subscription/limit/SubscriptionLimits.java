package milepost.notify.subscription.limit;

import milepost.web.ProblemException;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.http.HttpStatus;

/**
 * How many subscriptions that are not closed one owner may have.
 *
 * @param perOwner in all
 * @param perEndpoint at one endpoint: scheme, host and port
 * @param perUrl at one URL
 */
@ConfigurationProperties("milepost.notify.subscriptions")
public record SubscriptionLimits(
        @DefaultValue("5000") int perOwner,
        @DefaultValue("1000") int perEndpoint,
        @DefaultValue("100") int perUrl) {

    /** Throws a 409 if there are too many; counted after a change, which is then undone. */
    public void check(int inAll, int atEndpoint, int atUrl) {
        check(inAll, perOwner, "too-many-subscriptions");
        check(atEndpoint, perEndpoint, "too-many-subscriptions-to-endpoint");
        check(atUrl, perUrl, "too-many-subscriptions-to-url");
    }

    private static void check(int count, int most, String code) {
        if (count > most) {
            throw ProblemException.of(HttpStatus.CONFLICT, code, most);
        }
    }
}
