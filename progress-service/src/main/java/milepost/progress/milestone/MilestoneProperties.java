package milepost.progress.milestone;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How milestones are kept.
 *
 * @param grace how long a target that was past already when it was set may stay without a report before it counts as missed
 */
@ConfigurationProperties("milepost.milestone")
record MilestoneProperties(@DefaultValue("24h") Duration grace) {}
