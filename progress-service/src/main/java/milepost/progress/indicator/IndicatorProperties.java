package milepost.progress.indicator;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of indicators.
 *
 * @param grace how long after it was set a target counts as missed whose deadline had already passed then
 */
@ConfigurationProperties("milepost.indicator")
record IndicatorProperties(@DefaultValue("24h") Duration grace) {}
