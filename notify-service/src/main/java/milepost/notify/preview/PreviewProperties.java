package milepost.notify.preview;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What is kept of events for previews and explanations, and what a preview may cost.
 *
 * @param retention how long events are kept
 * @param maxEvents how many are kept at most
 * @param maxScanned how many a preview looks at, the newest first
 * @param timeLimit after which it looks at no more
 * @param parallel how many previews an instance makes at once
 */
@ConfigurationProperties("milepost.notify.preview")
record PreviewProperties(
        @DefaultValue("365d") Duration retention,
        @DefaultValue("1000000") long maxEvents,
        @DefaultValue("200000") int maxScanned,
        @DefaultValue("3s") Duration timeLimit,
        @DefaultValue("2") int parallel) {}
