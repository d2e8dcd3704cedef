package milepost.notify.channel.email;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The mail server that takes the mails of this service, and how it is used.
 *
 * @param host without it there are no subscriptions by mail
 * @param user without it the server asks for no password
 * @param tls starttls, tls (from the first byte) or none, which is for a server on the same machine only
 * @param sslBundle the name of the bundle (spring.ssl.bundle) with the certificates that are trusted; without it the platform's
 * @param fromAddress what mails are sent from
 * @param timeout of each step: connecting, and each command
 * @param pause how long nothing is tried after the server could not be reached or refused this service
 * @param perMinute how many mails all instances send in a minute
 * @param connections how many an instance has open at once
 */
@ConfigurationProperties("milepost.notify.email")
record EmailProperties(
        @DefaultValue("") String host,
        @DefaultValue("587") int port,
        @DefaultValue("") String user,
        @DefaultValue("") String password,
        @DefaultValue("starttls") Tls tls,
        @Nullable String sslBundle,
        @DefaultValue("") String fromAddress,
        @DefaultValue("Milepost") String fromName,
        @DefaultValue("6s") Duration timeout,
        @DefaultValue("30s") Duration pause,
        @DefaultValue("600") int perMinute,
        @DefaultValue("4") int connections) {

    enum Tls {
        STARTTLS,
        TLS,
        NONE
    }

    EmailProperties {
        if (!host.isEmpty()) {
            if (!Addresses.isValid(fromAddress)) {
                throw new IllegalArgumentException("milepost.notify.email.from-address must be a mail address");
            }
            if (perMinute < 1 || connections < 1) {
                throw new IllegalArgumentException(
                        "milepost.notify.email.per-minute and connections must be at least 1");
            }
        }
    }

    @Override
    public String toString() {
        return "mail server " + host + ":" + port;
    }
}
