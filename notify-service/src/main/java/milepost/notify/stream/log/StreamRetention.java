package milepost.notify.stream.log;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much of the stream is kept for readers that were cut off.
 *
 * @param retention how long events are kept
 * @param maxEvents how many are kept at most
 */
@ConfigurationProperties("milepost.notify.stream")
record StreamRetention(
        @DefaultValue("7d") Duration retention,
        @DefaultValue("1000000") long maxEvents) {}
