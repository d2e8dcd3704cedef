package milepost.notify.sending;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param inFlight maximum number of concurrent attempts to one endpoint (scheme, host and port); a single one while it fails
 * @param disableAfter how long deliveries of a subscription must have failed without a success before it is disabled
 * @param disableAfterFailures how many attempts must have failed in that time
 */
@ConfigurationProperties("milepost.notify.sending")
record SendingProperties(
        @DefaultValue("8") int inFlight,
        @DefaultValue("5d") Duration disableAfter,
        @DefaultValue("10") int disableAfterFailures) {}
