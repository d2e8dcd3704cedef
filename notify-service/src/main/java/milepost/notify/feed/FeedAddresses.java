package milepost.notify.feed;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import milepost.access.Caller;
import milepost.notify.subscription.FeedSubscriptions;
import milepost.notify.subscription.Subscription;
import milepost.notify.subscription.SubscriptionChange;
import milepost.notify.subscription.SubscriptionRegistry;
import milepost.notify.token.UrlToken;
import milepost.web.ProblemException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives feeds their secret addresses and takes them away. A feed has one at most. */
@Service
class FeedAddresses {

    private static final Logger log = LoggerFactory.getLogger(FeedAddresses.class);

    private final SubscriptionRegistry subscriptions;
    private final FeedSubscriptions feeds;
    private final FeedAddressRepository addresses;
    private final FeedRepository entries;
    private final Clock clock;

    FeedAddresses(
            SubscriptionRegistry subscriptions,
            FeedSubscriptions feeds,
            FeedAddressRepository addresses,
            FeedRepository entries,
            Clock clock) {
        this.subscriptions = subscriptions;
        this.feeds = feeds;
        this.addresses = addresses;
        this.entries = entries;
        this.clock = clock;
    }

    /** Gives a feed a new address; a former one is not valid any more. */
    @Transactional
    UrlToken replace(UUID subscription, Caller caller) {
        requireFeed(subscription, caller);
        var token = UrlToken.generate();
        addresses.setToken(subscription, token.digest(), clock.instant());
        log.info("A feed has a new address subscription={}", subscription);
        return token;
    }

    /** Takes the address away. Without one, it changes nothing. */
    @Transactional
    void revoke(UUID subscription, Caller caller) {
        requireFeed(subscription, caller);
        addresses.removeToken(subscription);
        log.info("The address of a feed was revoked subscription={}", subscription);
    }

    /** Returns the subscription that is read at an address, or empty if there is none. */
    Optional<Subscription> find(String token) {
        return UrlToken.parse(token)
                .flatMap(known -> addresses.find(known.digest()))
                .flatMap(feeds::find);
    }

    @EventListener
    void on(SubscriptionChange change) {
        if (change instanceof SubscriptionChange.Closed(var subscription)) {
            addresses.removeToken(subscription);
            entries.removeEntries(subscription);
        }
    }

    private void requireFeed(UUID id, Caller caller) {
        subscriptions.own(id, caller);
        if (feeds.find(id).isEmpty()) {
            throw ProblemException.of(HttpStatus.CONFLICT, "subscription-no-feed", id);
        }
    }
}
