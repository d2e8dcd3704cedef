package milepost.web.write;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param requests how many requests of the API may be handled at once; fewer than the server has threads
 * @param atOnce how many requests may change data at once; fewer than there are connections to the database
 * @param perResource how many of them may concern the same resource
 * @param patience how long a further request waits, without a connection, before it is answered with 503
 */
@ConfigurationProperties("milepost.web.writes")
record WriteProperties(
        @DefaultValue("150") int requests,
        @DefaultValue("10") int atOnce,
        @DefaultValue("3") int perResource,
        @DefaultValue("5s") Duration patience) {}
