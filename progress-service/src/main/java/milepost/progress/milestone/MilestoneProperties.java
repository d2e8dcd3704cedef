package milepost.progress.milestone;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of targets, those of indicators too.
 *
 * @param grace how long after it was set a target counts as missed that had already passed then
 */
@ConfigurationProperties("milepost.milestone")
public record MilestoneProperties(@DefaultValue("24h") Duration grace) {}
