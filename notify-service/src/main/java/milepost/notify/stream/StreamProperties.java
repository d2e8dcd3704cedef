package milepost.notify.stream;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param maxConnections how many streams one instance serves at once; the next is answered with 503
 * @param heartbeat the longest silence on a stream
 * @param lease how long a stream lasts, a fifth more or less, before the server closes it
 */
@ConfigurationProperties("milepost.notify.stream")
record StreamProperties(
        @DefaultValue("1000") int maxConnections,
        @DefaultValue("15s") Duration heartbeat,
        @DefaultValue("5m") Duration lease) {}
