package milepost.notify.channel.outgoing;

import java.util.List;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param allowLoopbackEndpoints whether endpoints may be on this machine, over http and on any port; for trials
 * @param allowHttpEndpoints whether endpoints may be without TLS, on port 80
 * @param consent which endpoints must agree before anything is sent to them
 * @param trustedHosts hosts that may have addresses that are not public, such as a chat service of the site's own; only
 *     robots are reached there
 * @param forbiddenNetworks further networks that no request may reach, such as 203.0.114.0/24; those that are not
 *     public are always forbidden
 */
@ConfigurationProperties("milepost.notify")
record OutgoingProperties(
        @DefaultValue("false") boolean allowLoopbackEndpoints,
        @DefaultValue("false") boolean allowHttpEndpoints,
        @DefaultValue("others") Consent consent,
        @DefaultValue Set<String> trustedHosts,
        @DefaultValue List<String> forbiddenNetworks) {

    /** Which endpoints must agree. */
    enum Consent {
        /** Every endpoint. */
        ALL,
        /** Every endpoint that is not on this machine. */
        OTHERS,
        /** None. */
        NONE
    }
}
