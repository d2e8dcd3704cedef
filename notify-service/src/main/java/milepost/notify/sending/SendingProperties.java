package milepost.notify.sending;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param inFlight how many attempts to one endpoint are under way at most; one that fails is tried one by one
 * @param disableAfter how long an endpoint must have failed without a single success before it is disabled
 * @param disableAfterFailures and how many attempts must have failed in that time
 */
@ConfigurationProperties("milepost.notify.sending")
record SendingProperties(
        @DefaultValue("8") int inFlight,
        @DefaultValue("5d") Duration disableAfter,
        @DefaultValue("10") int disableAfterFailures) {}
