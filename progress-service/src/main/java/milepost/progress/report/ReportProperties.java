package milepost.progress.report;

import java.time.Period;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Rules of a site for reports.
 *
 * @param notice how long before a target it must be moved; a later change is marked as late
 */
@ConfigurationProperties("milepost.report")
record ReportProperties(@DefaultValue("30d") Period notice) {}
