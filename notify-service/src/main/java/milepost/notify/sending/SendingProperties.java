package milepost.notify.sending;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param inFlight maximum number of concurrent attempts to one URL; a single one while it fails or hangs
 * @param inFlightPerEndpoint maximum number of concurrent attempts to one endpoint (scheme, host and port) at URLs that
 *     answer, and of its URLs that are attempted without having answered
 * @param disableAfter how long deliveries of a subscription must have failed without a success before it is disabled
 * @param disableAfterFailures how many attempts must have failed in that time
 */
@ConfigurationProperties("milepost.notify.sending")
record SendingProperties(
        @DefaultValue("8") int inFlight,
        @DefaultValue("32") int inFlightPerEndpoint,
        @DefaultValue("5d") Duration disableAfter,
        @DefaultValue("10") int disableAfterFailures) {}
